import { closeAfterSpec, testDatabaseUrl } from '@renda/testing';

import { repositoryOf } from './repository.ts';
import { givenPetitions, petition } from './spec/given.ts';
import { petitionTable } from './spec/petition.ts';
import { severableProxy } from './spec/severable-proxy.ts';
import { newId } from './stored-columns.ts';

import type { Database } from './database.ts';
import type { SeverableProxy } from './spec/severable-proxy.ts';

const watched = async (): Promise<{ readonly database: Database; readonly proxy: SeverableProxy }> => {
  const proxy = await severableProxy(await testDatabaseUrl());
  closeAfterSpec(proxy.sever);
  const database = await givenPetitions({ url: proxy.url, poolSize: 1 });
  return { database, proxy };
};

const titles = (database: Database, ids: readonly string[]): Promise<unknown[]> =>
  database.manager.query('SELECT title FROM petition WHERE id = ANY($1::uuid[]) ORDER BY title', [ids]);

describe('Statements of one transaction', () => {
  it('asked at once go out in one write, the beginning with them', async () => {
    const { database, proxy } = await watched();
    const before = proxy.pieces();

    const answers = await database.transaction((manager) =>
      Promise.all([1, 2, 3].map((n) => manager.query('SELECT $1::int AS n', [n]))),
    );

    expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
    // The second is the commit.
    expect(proxy.pieces() - before).toBeLessThanOrEqual(2);
  });

  it('stand together or not at all when one of them fails, and the first fault is told', async () => {
    const { database } = await watched();
    const [first, last] = [newId(), newId()];

    const failing = database.transaction(async (manager) => {
      const petitions = repositoryOf(manager, petitionTable);
      await Promise.all([
        petitions.add(petition({ id: first })),
        manager.query('SELECT 1 / $1::int', [0]),
        petitions.add(petition({ id: last })),
      ]);
    });

    await expect(failing).rejects.toThrow('division by zero');
    expect(await titles(database, [first, last])).toEqual([]);
  });

  it('tell what was wrong with the one that failed, whichever of them is asked', async () => {
    const { database } = await watched();

    const told = await database
      .transaction(async (manager) => {
        const asked = [1, 0, 2].map((n) => manager.query('SELECT 1 / $1::int AS n', [n]));
        const faults = (await Promise.allSettled(asked)).flatMap((one) =>
          'reason' in one ? [String(one.reason)] : [],
        );
        throw new Error(faults.join('; '));
      })
      .catch((error: Error) => error.message);

    expect(told.match(/division by zero/g)).toHaveLength(2);
    expect(told).not.toContain('transaction is aborted');
  });

  it('are taken back as a whole when the first one fails: it does not run before the beginning', async () => {
    const { database } = await watched();
    const id = newId();

    const failing = database.transaction(async (manager) => {
      await manager.query('SELECT 1 / $1::int', [0]).catch(() => undefined);
      await repositoryOf(manager, petitionTable).add(petition({ id }));
    });

    await expect(failing).rejects.toThrow('transaction is aborted');
    expect(await titles(database, [id])).toEqual([]);
  });
});

describe('A transaction in which nothing is asked', () => {
  it.each([
    ['that ends well', async () => 'done', 'done'],
    ['that fails', () => Promise.reject(new Error('no')), 'no'],
  ])('%s is no business of the server', async (_, work, outcome) => {
    const { database, proxy } = await watched();
    const before = proxy.pieces();

    const answer = await database.transaction(work).catch((error: Error) => error.message);

    expect(answer).toBe(outcome);
    expect(proxy.pieces()).toBe(before);
    expect(await database.manager.query('SELECT now() = statement_timestamp() AS alone')).toEqual([{ alone: true }]);
  });
});
