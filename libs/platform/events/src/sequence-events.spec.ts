import { setTimeout } from 'node:timers/promises';

import { appendEvents } from './append-events.ts';
import { changesAfter, lastSequence } from './changes.ts';
import { sequenceEvents } from './sequence-events.ts';
import { append, openLog, opinionEvent } from './spec/log-database.ts';

const numbers = (events: readonly { readonly data: object }[]): number[] =>
  events.map(({ data }) => (data as { number: number }).number);

describe('Numbering events', () => {
  it('numbers a late commit late and skips nothing (EVT-1)', async () => {
    const { database } = await openLog();
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let wrote = (): void => undefined;
    const written = new Promise<void>((resolve) => (wrote = resolve));
    const early = database.transaction(async (manager) => {
      await appendEvents(manager, [opinionEvent('early', 1)]);
      wrote();
      await held;
    });
    await written;
    await append(database, opinionEvent('late', 2));

    await sequenceEvents(database);
    const before = await changesAfter(database.manager, 0, 10);
    commit();
    await early;
    await sequenceEvents(database);
    const after = await changesAfter(database.manager, await lastOf(before), 10);

    expect(before.map(({ aggregate, sequence }) => [aggregate.id, sequence])).toEqual([['late', 1]]);
    expect(after.map(({ aggregate, sequence }) => [aggregate.id, sequence])).toEqual([['early', 2]]);
  });

  it('gives numbers without gaps and keeps the order of each aggregate under writers that commit out of order', async () => {
    const { database } = await openLog();
    await database.manager.query(
      'CREATE TABLE thing AS SELECT n::text AS id, 0 AS version FROM generate_series(1, 6) n',
    );
    const seen: number[] = [];
    let writing = true;
    const reader = async (): Promise<void> => {
      for (let more = true; more;) {
        more = writing;
        await sequenceEvents(database);
        const fresh = await changesAfter(database.manager, seen.at(-1) ?? 0, 10_000);
        seen.push(...fresh.map(({ sequence }) => sequence));
      }
    };
    const writer = async (index: number): Promise<void> => {
      for (let step = 0; step < 25; step += 1) {
        await database.transaction(async (manager) => {
          const id = String(1 + ((index + step) % 6));
          const [[row]] = await manager.query<[{ version: number }[], number]>(
            'UPDATE thing SET version = version + 1 WHERE id = $1 RETURNING version',
            [id],
          );
          await appendEvents(manager, [opinionEvent(id, row?.version ?? 0)]);
          await setTimeout(Math.random() * 6);
        });
      }
    };

    const readers = [reader(), sequenceWhile(() => writing, database)];
    await Promise.all(Array.from({ length: 12 }, (_, index) => writer(index)));
    writing = false;
    await Promise.all(readers);

    const all = await changesAfter(database.manager, 0, 10_000);
    expect(seen).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(all.map(({ sequence }) => sequence)).toEqual(seen);
    for (const events of Map.groupBy(all, ({ aggregate }) => aggregate.id).values()) {
      expect(numbers(events)).toEqual(events.map((_, index) => index + 1));
    }
  });

  it('says the number of the newest event, 0 before the first', async () => {
    const { database } = await openLog();

    const before = await lastSequence(database.manager);
    await append(database, opinionEvent('o1', 1), opinionEvent('o1', 2));
    await sequenceEvents(database);

    expect([before, await lastSequence(database.manager)]).toEqual([0, 2]);
  });
});

describe('The change feed', () => {
  it('goes on from a number, by kinds if asked (EVT-2)', async () => {
    const { database } = await openLog();
    const kinds = ['opinion.sorted', 'opinion.handedOver', 'opinion.sorted', 'opinion.sorted'];
    await append(database, ...kinds.map((kind, index) => opinionEvent('o1', index, { kind })));
    await sequenceEvents(database);

    const all = await changesAfter(database.manager, 1, 2);
    const some = await changesAfter(database.manager, 1, 10, ['opinion.sorted']);

    expect(all.map(({ sequence }) => sequence)).toEqual([2, 3]);
    expect(some.map(({ sequence }) => sequence)).toEqual([3, 4]);
  });

  it('does not show an event before it is numbered', async () => {
    const { database } = await openLog();
    await append(database, opinionEvent('o1', 1));

    expect(await changesAfter(database.manager, 0, 10)).toEqual([]);
  });
});

const lastOf = async (events: readonly { readonly sequence: number }[]): Promise<number> =>
  events.at(-1)?.sequence ?? 0;

const sequenceWhile = async (going: () => boolean, database: Parameters<typeof sequenceEvents>[0]): Promise<void> => {
  while (going()) await sequenceEvents(database);
};
