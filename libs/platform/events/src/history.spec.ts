import { countHistoryOf, historyOf, stateAsOf } from './history.ts';
import { append, openLog, opinionEvent } from './spec/log-database.ts';

const on = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

const given = async () => {
  const { database } = await openLog();
  await append(
    database,
    opinionEvent('o1', 1, { occurredAt: on('2026-03-01'), snapshot: { state: 'REGISTERED', at: on('2026-03-01') } }),
    opinionEvent('o2', 1, { occurredAt: on('2026-03-02') }),
    opinionEvent('o1', 2, { occurredAt: on('2026-03-05'), snapshot: { state: 'SORTED', at: on('2026-03-05') } }),
    opinionEvent('o1', 3, { occurredAt: on('2026-03-09'), snapshot: null }),
  );
  return database;
};

describe('History', () => {
  it('tells what happened to each thing, oldest first, in pages from both ends (ONE-2)', async () => {
    const database = await given();
    const read = async (page: Parameters<typeof historyOf>[3]) => {
      const history = await historyOf(database.manager, 'CitizenOpinion', ['o1', 'o2', 'o3'], page);
      return Object.fromEntries([...history].map(([id, events]) => [id, events.map(({ position }) => position)]));
    };

    expect(await read({ limit: 10 })).toEqual({ o1: [1, 3, 4], o2: [2] });
    expect(await read({ limit: 1, after: 1 })).toEqual({ o1: [3], o2: [2] });
    expect(await read({ limit: 2, backwards: true })).toEqual({ o1: [3, 4], o2: [2] });
    expect(await read({ limit: 1, before: 4, backwards: true })).toEqual({ o1: [3], o2: [2] });
  });

  it('takes one statement however many things', async () => {
    const database = await given();
    const before = database.statements();

    await historyOf(database.manager, 'CitizenOpinion', ['o1', 'o2', 'o3'], { limit: 10 });

    expect(database.statements() - before).toBe(1);
  });

  it('counts when asked', async () => {
    const database = await given();

    const counts = await countHistoryOf(database.manager, 'CitizenOpinion', ['o1', 'o2', 'o3']);

    expect(Object.fromEntries(counts)).toEqual({ o1: 3, o2: 1 });
  });
});

describe('asOf', () => {
  it.each([
    ['before it began', '2026-02-28', undefined],
    ['at its first event', '2026-03-01', { state: 'REGISTERED', at: on('2026-03-01') }],
    ['between two', '2026-03-04', { state: 'REGISTERED', at: on('2026-03-01') }],
    ['after the last', '2026-03-30', { state: 'SORTED', at: on('2026-03-05') }],
  ])('gives the thing as it was %s (ONE-4)', async (_, day, state) => {
    const database = await given();

    const states = await stateAsOf(database.manager, 'CitizenOpinion', ['o1', 'o3'], on(day));

    expect(states.get('o1')).toEqual(state);
    expect(states.has('o3')).toBe(false);
  });
});
