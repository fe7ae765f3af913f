import fc from 'fast-check';

import { hideSmallGroups } from './small-groups.ts';

const groups = (...counts: number[]): { count: number }[] => counts.map((count) => ({ count }));

describe('Small groups in a statistic about citizens (ONE-8)', () => {
  it.each([
    ['none are small', [5, 9], 0],
    ['two are small and together enough', [2, 3, 40], 2],
    ['one is small: the next smallest goes with it', [1, 6, 40], 2],
    ['all are small', [1, 2], 2],
    ['there are none', [], 0],
  ])('%s', (_, counts, hidden) => {
    expect(hideSmallGroups(groups(...counts), 5).hidden).toBe(hidden);
  });

  it('are never shown, nor to be had by subtracting from a total, in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 })), fc.integer({ min: 1, max: 10 }), (counts, min) => {
        const all = groups(...counts);

        const { shown, hidden } = hideSmallGroups(all, min);

        const left = all.filter((group) => !shown.includes(group));
        expect(shown.every(({ count }) => count >= min)).toBe(true);
        expect(left).toHaveLength(hidden);
        expect(hidden === 0 || shown.length === 0 || left.reduce((sum, { count }) => sum + count, 0) >= min).toBe(true);
        expect(shown).toEqual(all.filter((group) => shown.includes(group)));
      }),
    );
  });
});
