import { averagePrecision, bestThreshold, precisionAndRecall } from './measures.ts';

const pairs = (...rows: readonly (readonly [number, boolean])[]) => rows.map(([score, wanted]) => ({ score, wanted }));

describe('Measures of a search', () => {
  it.each([
    ['all wanted first', pairs([0.9, true], [0.8, true], [0.1, false]), 1],
    ['wanted last', pairs([0.9, false], [0.8, false], [0.1, true]), 1 / 3],
    ['a tie falls as badly as it can', pairs([0.5, true], [0.5, false]), 1 / 2],
    ['none wanted', pairs([0.5, false]), 0],
  ])('give the average precision where %s', (_, scored, expected) => {
    expect(averagePrecision(scored)).toBeCloseTo(expected, 12);
  });

  it('give precision and recall from a score upwards', () => {
    const scored = pairs([0.9, true], [0.5, false], [0.5, true], [0.2, true]);

    expect(precisionAndRecall(scored, 0.5)).toEqual({ precision: 2 / 3, recall: 2 / 3 });
    expect(bestThreshold(scored)).toBe(0.2);
  });
});
