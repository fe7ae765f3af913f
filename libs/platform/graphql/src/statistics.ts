import type { GroupValue, StatisticsRow } from '@renda/persistence';

/** The GraphQL type Statistics, from what a list's `statistics` returns. */
export interface Statistics {
  readonly total: number;
  readonly groups: readonly StatisticsGroup[];
  readonly hiddenGroups: number;
}

export interface StatisticsGroup {
  readonly keys: readonly { readonly name: string; readonly value: string | null }[];
  readonly count: number;
  readonly rate: Rate | null;
}

/** The GraphQL type Rate: a share never comes without what it is a share of (SUG-10). */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  readonly percent: number | null;
}

/** `minGroup` is the policy `privacy.minGroup` where citizens are counted, and left out elsewhere (ONE-8). */
export const statisticsOf = (rows: readonly StatisticsRow[], minGroup = 0): Statistics => {
  const hidden = tooSmall(rows, minGroup);
  const shown = rows.filter((row) => !hidden.has(row));
  return {
    total: rows.reduce((total, { count }) => total + count, 0),
    groups: shown.map(groupOf),
    hiddenGroups: hidden.size,
  };
};

export const rateOf = (numerator: number, denominator: number, excluded = 0): Rate => ({
  numerator,
  denominator,
  excluded,
  percent: denominator === 0 ? null : Math.round((numerator * 10_000) / denominator) / 100,
});

// A single small group could be reckoned from the total: the next smallest is hidden with it.
const tooSmall = (rows: readonly StatisticsRow[], minGroup: number): ReadonlySet<StatisticsRow> => {
  const hidden = new Set<StatisticsRow>();
  let members = 0;
  for (const row of rows.toSorted((a, b) => a.count - b.count)) {
    if (row.count >= minGroup && (hidden.size === 0 || members >= minGroup)) break;
    hidden.add(row);
    members += row.count;
  }
  return hidden;
};

const groupOf = ({ keys, count, numerator, denominator, excluded }: StatisticsRow): StatisticsGroup => ({
  keys: Object.entries(keys).map(([name, value]) => ({ name, value: textOf(value) })),
  count,
  rate: numerator === null ? null : rateOf(numerator, denominator ?? 0, excluded ?? 0),
});

const textOf = (value: GroupValue): string | null => (value === null ? null : String(value));
