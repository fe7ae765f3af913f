/** What is counted of a unit's work in a time. */
export interface UnitCounts {
  readonly assigned: number;
  readonly replied: number;
  readonly onTime: number;
  readonly contacted: number;
  readonly solved: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly shifts: number;
  readonly foundUndone: number;
}

export interface AssessmentPart {
  readonly name: string;
  readonly weight: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  readonly points: number;
}

const share = (
  name: string,
  weight: number,
  numerator: number,
  denominator: number,
  excluded: number,
): AssessmentPart => ({
  name,
  weight,
  numerator,
  denominator,
  excluded,
  // What cannot be reckoned yet takes nothing away.
  points: denominator === 0 ? weight : rounded((weight * numerator) / denominator),
});

const taken = (name: string, each: number, count: number): AssessmentPart => ({
  name,
  weight: -each,
  numerator: count,
  denominator: count,
  excluded: 0,
  points: rounded(-each * count),
});

/** The open formula (SUG-11): four shares that make 100 points, and what is taken off for promises not kept. */
export const unitScoreParts = (counts: UnitCounts): readonly AssessmentPart[] => [
  share('ON_TIME', 30, counts.onTime, counts.replied, counts.assigned - counts.replied),
  share('CONTACTED', 10, counts.contacted, counts.assigned, 0),
  share('SOLVED', 30, counts.solved, counts.replied, counts.assigned - counts.replied),
  share('SATISFIED', 30, counts.satisfied, counts.rated, counts.replied - counts.rated),
  taken('SHIFTED_PROMISE', 2, counts.shifts),
  taken('FOUND_UNDONE', 5, counts.foundUndone),
];

/** What is counted of a suggestion that ended rated. */
export interface SuggestionCounts {
  readonly replies: number;
  readonly solved: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly promised: number;
  readonly kept: number;
  /** 1 where its author said by what research, seminar or visit it was formed. */
  readonly grounded: number;
}

/** The open formula for excellent suggestions (SUG-11): what came of it, and how it was formed. */
export const suggestionScoreParts = (counts: SuggestionCounts): readonly AssessmentPart[] => [
  share('SOLVED', 40, counts.solved, counts.replies, 0),
  share('SATISFIED', 20, counts.satisfied, counts.rated, counts.replies - counts.rated),
  share('PROMISES_KEPT', 20, counts.kept, counts.promised, 0),
  share('GROUNDED', 20, counts.grounded, 1, 0),
];

/** Points out of 100; never below 0. */
export const scoreOf = (parts: readonly AssessmentPart[]): number =>
  Math.max(0, rounded(parts.reduce((sum, { points }) => sum + points, 0)));

/** Places from 1; equal scores share one. */
export const ranked = <T extends { readonly score: number }>(
  rows: readonly T[],
): readonly (T & { readonly rank: number })[] => {
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  return sorted.map((row) => ({ ...row, rank: sorted.findIndex(({ score }) => score === row.score) + 1 }));
};

const rounded = (points: number): number => Math.round(points * 10) / 10;
