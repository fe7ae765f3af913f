import { repositoryOf } from './repository.ts';
import { addPetitions, givenPetitions, petition } from './spec/given.ts';
import { petitionTable } from './spec/petition.ts';
import { sql } from './sql.ts';
import { newId } from './stored-columns.ts';

import type { Database } from './database.ts';
import type { Repository } from './repository.ts';
import type { Petition } from './spec/petition.ts';

let database: Database;
let petitions: Repository<Petition>;

beforeAll(async () => {
  database = await givenPetitions();
  petitions = repositoryOf(database.manager, petitionTable);
});

describe('A repository', () => {
  it('gives a row back as it was added: days as days, instants as dates, counts as numbers, yuan as text', async () => {
    const facts = petition({
      heardAt: new Date('2026-03-01T01:02:03.456Z'),
      urgent: true,
      heat: 3,
      viewsCounted: 3_000_000_000,
      amount: '1234567890.10',
      tags: ['路', `"quoted", {braced}`],
      visitedOn: ['2026-03-01', '2026-12-31'],
      facts: [{ nested: ['a'] }],
    });

    const added = await petitions.add(facts);

    expect(added).toEqual({
      ...facts,
      id: expect.any(String),
      version: 1,
      createdAt: expect.any(Date),
      updatedAt: added.createdAt,
    });
    expect(await petitions.findById(added.id)).toEqual(added);
    expect(Object.getPrototypeOf(added)).toBe(Object.prototype);
  });

  it('takes the id and times it is given, as an import does', async () => {
    const stored = { id: newId(), createdAt: new Date('2020-01-01Z'), updatedAt: new Date('2020-01-02Z') };

    expect(await petitions.add(petition(stored))).toMatchObject({ ...stored, version: 1 });
  });

  it('adds more rows than one statement can hold values for', async () => {
    const crowd = await givenPetitions();

    const added = await addPetitions(
      crowd,
      Array.from({ length: 5000 }, (_, heat) => ({ heat })),
    );

    expect(new Set(added.map(({ heat }) => heat)).size).toBe(5000);
    expect(await repositoryOf(crowd.manager, petitionTable).addAll([])).toEqual([]);
  });

  it('finds many by one statement and leaves out ids that nobody has or can have', async () => {
    const rows = await addPetitions(database, [{}, {}]);
    const before = database.statements();

    const found = await petitions.findByIds([...rows.map(({ id }) => id), newId(), 'x', "' OR true --"]);

    expect(found.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(database.statements() - before).toBe(1);
  });

  it('finds by a condition whose values are bound', async () => {
    await addPetitions(database, [{ title: `it's` }]);

    const found = await petitions.where(sql`t.title = ${`it's`} AND ${sql`t.state = ${'OPEN'} OR false`}`);

    expect(found.map(({ title }) => title)).toEqual([`it's`]);
  });

  it('saves with the next version and leaves alone when it was made', async () => {
    const added = await petitions.add(petition());

    const saved = await petitions.save({ ...added, state: 'CLOSED', heat: 7, createdAt: new Date(0) });

    expect(saved).toEqual({ ...added, state: 'CLOSED', heat: 7, version: 2, updatedAt: expect.any(Date) });
    expect(saved.updatedAt.getTime()).toBeGreaterThanOrEqual(added.updatedAt.getTime());
  });

  it('refuses to save over a version that somebody else has saved (ONE-3)', async () => {
    const added = await petitions.add(petition());
    await petitions.save({ ...added, heat: 1 });

    const stale = petitions.save({ ...added, heat: 2 });

    await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', params: { expected: 1, actual: 2 } });
    expect(await petitions.findById(added.id)).toMatchObject({ heat: 1 });
  });

  it('refuses to save over another version than the caller expects (ONE-3)', async () => {
    const added = await petitions.add(petition());

    await expect(petitions.save(added, 7)).rejects.toMatchObject({ code: 'STALE_VERSION', params: { expected: 7 } });
    await expect(petitions.save(added, null)).resolves.toMatchObject({ version: 2 });
  });

  it.each([newId(), 'x'])('does not find what is not there: %s', async (id) => {
    const missing = { code: 'NOT_FOUND', params: { type: 'Petition', id } };

    await expect(petitions.lock(id)).rejects.toMatchObject(missing);
    await expect(petitions.save({ ...petition(), id, version: 1 } as Petition)).rejects.toMatchObject(missing);
    expect(await petitions.findById(id)).toBeNull();
  });

  it('makes a second transaction wait for a locked row', async () => {
    const { id } = await petitions.add(petition({ heat: 0 }));
    const raise = (): Promise<Petition> =>
      database.transaction(async (manager) => {
        const repository = repositoryOf(manager, petitionTable);
        const row = await repository.lock(id);
        return repository.save({ ...row, heat: (row.heat ?? 0) + 1 });
      });

    await Promise.all([raise(), raise(), raise(), raise()]);

    expect(await petitions.findById(id)).toMatchObject({ heat: 4, version: 5 });
  });

  it('locks many in one order, so that nobody waits for one who waits for him', async () => {
    const ids = (await addPetitions(database, [{}, {}, {}])).map(({ id }) => id);
    const lock = (order: readonly string[]): Promise<number> =>
      database.transaction(async (manager) => (await repositoryOf(manager, petitionTable).lockAll(order)).length);

    expect(await Promise.all([lock(ids), lock(ids.toReversed()), lock(ids)])).toEqual([3, 3, 3]);
  });

  it('removes and says how many', async () => {
    const rows = await addPetitions(database, [{}, {}]);

    expect(await petitions.remove([...rows.map(({ id }) => id), newId()])).toBe(2);
  });
});
