import type { Day } from '@renda/kernel';
import type { Where } from '@renda/persistence';

/** Filters that hang on the day; a list knows no clock. */
const dayFilters = new Set(['planOverdue', 'reportMissing', 'milestonePastDue', 'overdue', 'reportOverdue']);

/** A flag with the day put beside it. */
export interface TodayFilter {
  readonly eq: boolean;
  readonly today?: Day;
}

/** The same `where`, with today beside every flag that hangs on it, at any depth. */
export const withToday = <W extends object>(where: W | null | undefined, today: Day): W | null | undefined =>
  where && (Object.fromEntries(Object.entries(where).map((entry) => dated(entry, today))) as W);

export const argsWithToday = <A extends { readonly where?: object | null }>({ where, ...args }: A, today: Day) => ({
  ...args,
  where: withToday(where, today) as Where | null | undefined,
});

const dated = ([name, value]: readonly [string, unknown], today: Day): readonly [string, unknown] => {
  if (Array.isArray(value) && (name === 'and' || name === 'or'))
    return [name, value.map((branch: object) => withToday(branch, today))];
  if (typeof value !== 'object' || value === null) return [name, value];
  if (name === 'not') return [name, withToday(value, today)];
  return [name, dayFilters.has(name) ? { ...value, today } : value];
};
