/** A pair as a search scored it, and whether it should have been found. */
export interface ScoredPair {
  readonly score: number;
  readonly wanted: boolean;
}

/** Of all pairs in the order of their scores: the mean, over those wanted, of the precision down to there. Ties count as they fall worst. */
export const averagePrecision = (pairs: readonly ScoredPair[]): number => {
  const ordered = [...pairs].sort((a, b) => b.score - a.score || Number(a.wanted) - Number(b.wanted));
  let found = 0;
  let sum = 0;
  ordered.forEach(({ wanted }, place) => {
    if (!wanted) return;
    found += 1;
    sum += found / (place + 1);
  });
  return found === 0 ? 0 : sum / found;
};

export interface PrecisionAndRecall {
  readonly precision: number;
  readonly recall: number;
}

/** What a list of all pairs from a score upwards would be worth. */
export const precisionAndRecall = (pairs: readonly ScoredPair[], minimumScore: number): PrecisionAndRecall => {
  const shown = pairs.filter(({ score }) => score >= minimumScore);
  const right = shown.filter(({ wanted }) => wanted).length;
  const wanted = pairs.filter((pair) => pair.wanted).length;
  return { precision: shown.length === 0 ? 1 : right / shown.length, recall: wanted === 0 ? 1 : right / wanted };
};

/** The score from which precision and recall, taken together (F1), are best. */
export const bestThreshold = (pairs: readonly ScoredPair[]): number => {
  const both = (minimumScore: number): number => {
    const { precision, recall } = precisionAndRecall(pairs, minimumScore);
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  };
  return pairs.map(({ score }) => score).reduce((best, score) => (both(score) > both(best) ? score : best), Infinity);
};
