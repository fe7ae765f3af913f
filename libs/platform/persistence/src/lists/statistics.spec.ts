import { addPetitions, givenPetitions } from '../spec/given.ts';
import { ownPetitionList, petitionList } from '../spec/petition-list.ts';
import { anybody, viewerOf } from '../spec/viewers.ts';
import { newId } from '../stored-columns.ts';

import type { Database } from '../database.ts';
import type { StatisticsArgs, StatisticsRow } from './statistics.ts';

const station = newId();

let database: Database;

beforeAll(async () => {
  database = await givenPetitions();
  await addPetitions(database, [
    { registeredOn: '2025-12-31', regionCode: '611002001', repliedOn: '2026-01-15', stationId: station },
    { registeredOn: '2026-01-01', regionCode: '611002', urgent: true, heardAt: new Date('2026-01-31T16:30:00Z') },
    { registeredOn: '2026-01-31', regionCode: '611003', state: 'CLOSED' },
    { registeredOn: '2026-02-01', regionCode: '610000', state: 'CLOSED', repliedOn: '2026-02-02' },
  ]);
});

const statistics = (args: StatisticsArgs): Promise<readonly StatisticsRow[]> =>
  petitionList.statistics(database.manager, args, anybody);

const counts = (rows: readonly StatisticsRow[]): [string, number][] =>
  rows.map(({ keys, count }) => [Object.values(keys).join(' '), count]);

describe('Statistics of a list (ONE-2)', () => {
  it.each<[string, string[], [string, number][]]>([
    ['nothing', [], [['', 4]]],
    [
      'a column',
      ['STATE'],
      [
        ['CLOSED', 2],
        ['OPEN', 2],
      ],
    ],
    [
      'a flag',
      ['URGENT'],
      [
        ['false', 3],
        ['true', 1],
      ],
    ],
    [
      'a month',
      ['MONTH'],
      [
        ['2025-12', 1],
        ['2026-01', 2],
        ['2026-02', 1],
      ],
    ],
    [
      'a year',
      ['YEAR'],
      [
        ['2025', 1],
        ['2026', 3],
      ],
    ],
    [
      'the month an instant falls into in China, or none',
      ['HEARD_MONTH'],
      [
        ['2026-02', 1],
        ['', 3],
      ],
    ],
    [
      'a county, or what lies above',
      ['COUNTY'],
      [
        ['610000', 1],
        ['611002', 2],
        ['611003', 1],
      ],
    ],
    [
      'a prefecture',
      ['PREFECTURE'],
      [
        ['610000', 1],
        ['611000', 3],
      ],
    ],
    [
      'two things',
      ['YEAR', 'STATE'],
      [
        ['2025 OPEN', 1],
        ['2026 CLOSED', 2],
        ['2026 OPEN', 1],
      ],
    ],
    [
      'the same thing twice',
      ['STATE', 'STATE'],
      [
        ['CLOSED', 2],
        ['OPEN', 2],
      ],
    ],
  ])('group by %s', async (_, groupBy, groups) => {
    expect(counts(await statistics({ groupBy }))).toEqual(groups);
  });

  it('count what the filter leaves', async () => {
    expect(counts(await statistics({ groupBy: ['STATE'], where: { urgent: { eq: true } } }))).toEqual([['OPEN', 1]]);
  });

  it('give a rate by its numerator, denominator and what is left out of both', async () => {
    const rows = await statistics({ groupBy: ['STATE'], rate: 'REPLIED' });

    expect(rows).toEqual([
      { keys: { STATE: 'CLOSED' }, count: 2, numerator: 1, denominator: 1, excluded: 1 },
      { keys: { STATE: 'OPEN' }, count: 2, numerator: 1, denominator: 2, excluded: 0 },
    ]);
  });

  it('say nothing of a rate that was not asked', async () => {
    const [row] = await statistics({});

    expect(row).toEqual({ keys: {}, count: 4, numerator: null, denominator: null, excluded: null });
  });

  it('leave out groups smaller than may be shown (ONE-8)', async () => {
    expect(counts(await statistics({ groupBy: ['COUNTY'], minGroup: 2 }))).toEqual([['611002', 2]]);
  });

  it('count only what the viewer may see', async () => {
    const rows = await ownPetitionList.statistics(database.manager, { groupBy: ['STATE'] }, viewerOf(station));

    expect(counts(rows)).toEqual([['OPEN', 1]]);
  });

  it.each<[string, StatisticsArgs]>([
    ['group', { groupBy: ['state; DROP TABLE petition'] }],
    ['rate', { rate: 'true)' }],
  ])('are refused with a %s they have not', async (_, args) => {
    await expect(statistics(args)).rejects.toMatchObject({ code: 'UNKNOWN_GROUP' });
  });

  it('are refused, and not cut, beyond 1,000 groups', async () => {
    const crowd = await givenPetitions();
    await addPetitions(
      crowd,
      Array.from({ length: 1001 }, (_, n) => ({ title: `${n}` })),
    );

    const asked = petitionList.statistics(crowd.manager, { groupBy: ['TITLE'] }, anybody);

    await expect(asked).rejects.toMatchObject({ code: 'TOO_MANY_GROUPS' });
  });
});
