import { rateOf, statisticsOf } from './statistics.ts';

const row = (name: string, count: number) => ({
  keys: { category: name },
  count,
  numerator: null,
  denominator: null,
  excluded: null,
});

const shown = (counts: readonly number[], minGroup: number) =>
  statisticsOf(
    counts.map((count, index) => row(String(index), count)),
    minGroup,
  ).groups.map(({ count }) => count);

describe('Statistics', () => {
  it('keep the order of the groups and count all', () => {
    const statistics = statisticsOf([row('roads', 7), row('schools', 9)]);

    expect(statistics).toMatchObject({ total: 16, hiddenGroups: 0 });
    expect(statistics.groups.map(({ keys }) => keys[0]?.value)).toEqual(['roads', 'schools']);
  });

  it.each([
    ['no group is small', [5, 9], [5, 9]],
    ['two small ones are enough to hide each other', [3, 9, 4], [9]],
    ['a single small one takes the next smallest along, or the total would tell it', [3, 9, 6], [9]],
    ['all are small', [1, 2], []],
  ])('about citizens hide groups under the minimum of 5: %s (ONE-8)', (_, counts, expected) => {
    expect(shown(counts, 5)).toEqual(expected);
  });
});

describe('A rate', () => {
  it('comes with what it is a share of and what was left out (SUG-10)', () => {
    expect(rateOf(2, 3, 1)).toEqual({ numerator: 2, denominator: 3, excluded: 1, percent: 66.67 });
  });

  it('of nothing has no percent', () => {
    expect(rateOf(0, 0).percent).toBeNull();
  });
});
