import { asAnalyst, asCitizen, dataOf } from '@renda/testing';

import { opinionIn } from './spec/opinions-in-states.ts';
import { stationsWorld } from './spec/stations-world.ts';

import type { Viewer } from '@renda/identity';

import type { GivenState } from './spec/opinions-in-states.ts';
import type { StationsWorld } from './spec/stations-world.ts';

interface Statistics {
  readonly total: number;
  readonly hiddenGroups: number;
  readonly groups: readonly {
    readonly keys: readonly { readonly name: string; readonly value: string | null }[];
    readonly count: number;
    readonly rate: object | null;
  }[];
}

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
  const states: readonly (readonly [GivenState, number])[] = [
    ['REGISTERED', 6],
    ['CLOSED', 5],
    ['DECLINED', 1],
  ];
  for (const [state, times] of states) for (let n = 0; n < times; n += 1) await opinionIn(world, state);
});

const statistics = async (args: string, viewer: Viewer = world.office): Promise<Statistics> =>
  dataOf(
    await world.ask<{ opinionStatistics: Statistics }>(
      `{ opinionStatistics(${args}) { total hiddenGroups groups { keys { name value } count rate { numerator denominator excluded percent } } } }`,
      {},
      viewer,
    ),
  ).opinionStatistics;

describe('Statistics of opinions (STA-10)', () => {
  it('hide a group smaller than privacy.minGroup, and another so that it cannot be reckoned (ONE-8)', async () => {
    const { total, hiddenGroups, groups } = await statistics('groupBy: [STATE]');

    expect(total).toBe(12);
    expect(hiddenGroups).toBe(2);
    expect(groups).toEqual([{ keys: [{ name: 'STATE', value: 'REGISTERED' }], count: 6, rate: null }]);
  });

  it('tell every rate with what it is a rate of, and what was left out (SUG-10)', async () => {
    const rates = [
      await statistics('rate: RESOLVED'),
      await statistics('rate: SATISFIED'),
      await statistics('rate: IN_TIME'),
    ].map(({ groups }) => groups[0]?.rate);

    expect(rates).toEqual([
      { numerator: 5, denominator: 11, excluded: 1, percent: 45.45 },
      { numerator: 5, denominator: 5, excluded: 7, percent: 100 },
      { numerator: 5, denominator: 5, excluded: 7, percent: 100 },
    ]);
  });

  it('count what the viewer may see only', async () => {
    expect((await statistics('groupBy: []', asAnalyst('640100'))).total).toBe(0);
    expect((await statistics('where: { overdue: { eq: true } }')).total).toBe(0);
    expect(await world.ask('{ opinionStatistics { total } }', {}, asCitizen('c'))).toBeRefusedWith('FORBIDDEN');
  });
});
