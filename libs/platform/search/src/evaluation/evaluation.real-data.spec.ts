import { writeFileSync } from 'node:fs';

import { describeWithRealData } from '@renda/testing';

import { defaultMinimumScore } from '../similarity/similar-options.ts';
import { givenDatabase } from '../spec/given.ts';
import { labelledPairs } from './labelled-pairs.ts';
import { readLetters } from './letters.ts';
import { averagePrecision, bestThreshold, precisionAndRecall } from './measures.ts';
import { scorePairs, wantedPairs } from './score-pairs.ts';

import type { PairLabel } from './labelled-pairs.ts';
import type { PairScores } from './score-pairs.ts';

const same: readonly PairLabel[] = ['SAME_MATTER'];
const near: readonly PairLabel[] = ['SAME_MATTER', 'RELATED'];

describeWithRealData('The search for similar texts, on pairs of real letters judged by reading (SUG-2)', (folder) => {
  let scores: readonly PairScores[];

  beforeAll(async () => {
    const database = await givenDatabase();
    await database.manager.query('CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public');
    scores = await scorePairs(database, readLetters(folder));
    const report = process.env['RENDA_EVALUATION'];
    if (report) writeFileSync(report, `${JSON.stringify(figuresOf(scores), undefined, 2)}\n`);
  }, 240_000);

  it('is measured on at least 200 pairs, each letter known by its id and row', () => {
    const names = new Set(readLetters(folder).map(({ name }) => name));

    expect(labelledPairs.length).toBeGreaterThanOrEqual(200);
    expect(labelledPairs.flatMap(({ letters }) => letters).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['of the same matter', same, 0.8],
    ['of the same or a related matter', near, 0.91],
  ])('puts pairs %s first, and better than pg_trgm does', (_, wanted, atLeast) => {
    const ours = averagePrecision(wantedPairs(scores, 'ours', wanted));
    const trigrams = averagePrecision(wantedPairs(scores, 'trigrams', wanted));

    expect(ours).toBeGreaterThanOrEqual(atLeast);
    expect(ours).toBeGreaterThan(trigrams);
  });

  it('finds every pair of the same matter by the default threshold', () => {
    const { recall } = precisionAndRecall(wantedPairs(scores, 'ours', same), defaultMinimumScore);

    expect(recall).toBe(1);
  });

  it('shows by the default threshold mostly what staff would want to see, and most of that', () => {
    const { precision, recall } = precisionAndRecall(wantedPairs(scores, 'ours', near), defaultMinimumScore);

    expect(precision).toBeGreaterThanOrEqual(0.84);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});

const figuresOf = (scores: readonly PairScores[]) =>
  Object.fromEntries(
    (['ours', 'trigrams'] as const).flatMap((by) =>
      Object.entries({ same, near }).map(([name, wanted]) => {
        const pairs = wantedPairs(scores, by, wanted);
        const threshold = bestThreshold(pairs);
        return [
          `${by}, ${name}`,
          {
            averagePrecision: averagePrecision(pairs),
            best: { threshold, ...precisionAndRecall(pairs, threshold) },
            atDefault: precisionAndRecall(pairs, defaultMinimumScore),
            atHalf: precisionAndRecall(pairs, 0.5),
          },
        ];
      }),
    ),
  );
