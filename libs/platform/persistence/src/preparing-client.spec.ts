import { maximumPrepared } from './preparing-client.ts';
import { addPetitions, givenPetitions } from './spec/given.ts';

import type { EntityManager } from 'typeorm';

const titleOf = 'SELECT title FROM petition WHERE title = $1';

const prepared = async (manager: EntityManager): Promise<readonly string[]> => {
  const rows = await manager.query<{ statement: string }[]>('SELECT statement FROM pg_prepared_statements');
  return rows.map(({ statement }) => statement);
};

const times = async (count: number, work: (n: number) => Promise<unknown>): Promise<void> => {
  for (let n = 0; n < count; n += 1) await work(n);
};

describe('A statement that comes again', () => {
  it('is kept prepared by its connection, and one that came once is not', async () => {
    const database = await givenPetitions();

    const kept = await database.transaction(async (manager) => {
      await times(4, () => manager.query(titleOf, ['路灯不亮']));
      await manager.query('SELECT id FROM petition WHERE title = $1', ['路灯不亮']);
      return prepared(manager);
    });

    expect(kept).toEqual([titleOf]);
  });

  it('is planned anew for each search by words, since rare and common ones need other plans', async () => {
    const database = await givenPetitions();
    const search = `SELECT title FROM petition WHERE to_tsvector('simple', title) @@ $1::tsquery`;

    const kept = await database.transaction(async (manager) => {
      await times(4, () => manager.query(search, ['路灯']));
      return prepared(manager);
    });

    expect(kept).toEqual([]);
  });

  it('answers each time by its own values', async () => {
    const database = await givenPetitions();
    await addPetitions(database, [{ title: '甲' }, { title: '乙' }]);

    const answers = await database.transaction(async (manager) => {
      const titles: unknown[] = [];
      await times(12, async (n) => titles.push(await manager.query(titleOf, [n % 2 ? '甲' : '乙'])));
      return titles;
    });

    expect(answers).toEqual(Array.from({ length: 12 }, (_, n) => [{ title: n % 2 ? '甲' : '乙' }]));
  });

  it('is answered after the tables were taken down and made again', async () => {
    const database = await givenPetitions({ poolSize: 1 });
    await times(8, () => database.manager.query(titleOf, ['甲']));

    await database.revertAll();
    await database.migrate();
    await addPetitions(database, [{ title: '甲' }]);

    expect(await database.manager.query(titleOf, ['甲'])).toEqual([{ title: '甲' }]);
  });

  it('is not kept beyond the number that one connection keeps', async () => {
    const database = await givenPetitions();

    const kept = await database.transaction(async (manager) => {
      await times(maximumPrepared + 20, (column) =>
        times(4, () => manager.query(`SELECT title AS "c${column}" FROM petition WHERE title = $1`, ['甲'])),
      );
      return prepared(manager);
    });

    expect(kept).toHaveLength(maximumPrepared);
  });

  it('fails as before when it is wrong, and does not spoil the connection', async () => {
    const database = await givenPetitions({ poolSize: 1 });

    await times(6, () =>
      expect(database.manager.query('SELECT nothing FROM petition WHERE title = $1', ['甲'])).rejects.toThrow(
        'nothing',
      ),
    );

    expect(await database.manager.query(titleOf, ['甲'])).toEqual([]);
  });
});
