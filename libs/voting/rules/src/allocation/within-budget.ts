/** What a rule needs to spend a budget by votes. Amounts are integers of one unit, so that every sum is exact. */
export interface BudgetContest {
  /** Votes or points: what orders the candidates. */
  readonly worth: readonly bigint[];
  readonly costs: readonly bigint[];
  readonly budget: bigint;
  /** For each candidate the voters who marked it, as indices below `voters`. */
  readonly supporters: readonly Uint32Array[];
  readonly voters: number;
  /** The candidates that the file itself says were taken; null if it says nothing. */
  readonly stated: ReadonlySet<number> | null;
}

export interface Tie {
  readonly tied: readonly number[];
  readonly placesLeft: number;
}

export interface Allocation {
  /** In the order in which they were taken. */
  readonly elected: readonly number[];
  /** Equals of whom only some fit: a run-off is due. */
  readonly tie: Tie | null;
  /** Equals among whom the file's own choice, or the rule's documented order, was followed. */
  readonly tiesSettled: readonly (readonly number[])[];
}

/** The most of the tied ones that the money left could pay for. */
export const decisiveTie = (tied: readonly number[], left: bigint, costOf: (index: number) => bigint): Tie => {
  let rest = left;
  let placesLeft = 0;
  for (const cost of tied.map(costOf).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (cost > rest) break;
    rest -= cost;
    placesLeft += 1;
  }
  return { tied, placesLeft };
};
