/** What is counted of a unit's work in a time. */
export interface UnitCounts {
  readonly assigned: number;
  /** Noted as reference: owed no reply, and counted apart. */
  readonly noted: number;
  readonly replied: number;
  /** Replied to, or past their day and still waiting for the reply, the first or a second one. */
  readonly due: number;
  /** Replied to in time, and not past the day of another reply. */
  readonly onTime: number;
  /** Contacted, of those not noted. */
  readonly contacted: number;
  readonly solved: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly shifts: number;
  /** Replies found undone by a look-back: of a class that counts as solved, and of the others. */
  readonly solvedFoundUndone: number;
  readonly promisedFoundUndone: number;
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

/**
 * The open formula (SUG-11): four shares that make 100 points, and what is taken off for promises not kept. Who never replies
 * is not in time: a task past its day counts against the unit.
 */
export const unitScoreParts = (counts: UnitCounts): readonly AssessmentPart[] => [
  share('ON_TIME', 30, counts.onTime, counts.due, counts.assigned - counts.due),
  share('CONTACTED', 10, counts.contacted, counts.assigned - counts.noted, counts.noted),
  share('SOLVED', 30, counts.solved, counts.replied, counts.assigned - counts.replied),
  share('SATISFIED', 30, counts.satisfied, counts.rated, counts.replied - counts.rated),
  taken('SHIFTED_PROMISE', 2, counts.shifts),
  taken('SOLVED_FOUND_UNDONE', 5, counts.solvedFoundUndone),
  taken('PROMISED_FOUND_UNDONE', 5, counts.promisedFoundUndone),
];

/** What is counted of a suggestion that ended rated. */
export interface SuggestionCounts {
  readonly replies: number;
  readonly solved: number;
  readonly rated: number;
  readonly satisfied: number;
  /** Promises kept, or past their day. */
  readonly promised: number;
  readonly kept: number;
  /** Promises whose day is still to come. */
  readonly awaited: number;
  /** 1 where its author said by what research, seminar or visit it was formed. */
  readonly grounded: number;
}

/** The open formula for excellent suggestions (SUG-11): what came of it, and how it was formed. */
export const suggestionScoreParts = (counts: SuggestionCounts): readonly AssessmentPart[] => [
  share('SOLVED', 40, counts.solved, counts.replies, 0),
  share('SATISFIED', 20, counts.satisfied, counts.rated, counts.replies - counts.rated),
  share('PROMISES_KEPT', 20, counts.kept, counts.promised, counts.awaited),
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
