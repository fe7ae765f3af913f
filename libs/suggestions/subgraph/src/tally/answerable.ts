import { wholeFacet } from './tally-sql.ts';

import type { StatisticsArgs } from '@renda/persistence';

import type { TallyDefinition } from './define-tally.ts';

/** Groups made of region and day, which every facet keeps; the month only the whole. */
const byRegionOrYear = ['PREFECTURE', 'COUNTY', 'TOWNSHIP', 'YEAR'];
const byMonth = 'MONTH';

/**
 * The facet whose counts answer exactly what is asked; undefined where rows have to be read: two facets at once, days
 * within a month, or conditions that are no facet.
 */
export const answerable = (tally: TallyDefinition, args: StatisticsArgs): string | undefined => {
  const { where, groupBy, updatedSince } = args;
  if (updatedSince) return undefined;
  const asked = Object.entries(where ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const groups = new Set(groupBy ?? []);
  const facets = new Set([...groups].filter((name) => name in tally.facets));
  if ([...groups].some((name) => !facets.has(name) && name !== byMonth && !byRegionOrYear.includes(name)))
    return undefined;
  const filters = new Map(Object.entries(tally.facets).map(([name, { column }]) => [camel(column), name]));
  for (const [name] of asked) {
    const facet = filters.get(name);
    if (facet) facets.add(facet);
    else if (name !== 'region' && name !== camel(tally.day)) return undefined;
  }
  if (facets.size > 1) return undefined;
  const [facet = wholeFacet] = facets;
  const stretch = facet === wholeFacet ? 'MONTH' : 'YEAR';
  if (stretch === 'YEAR' && groups.has(byMonth)) return undefined;
  const days = asked.find(([name]) => name === camel(tally.day));
  return !days || isWhole(days[1], stretch) ? facet : undefined;
};

const camel = (column: string): string => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Whether bounds of days cut through no month, or no year. */
const isWhole = (filter: unknown, stretch: 'MONTH' | 'YEAR'): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).every(([operator, day]: [string, unknown]) => {
    if (day === null || day === undefined) return operator !== 'eq';
    if (typeof day !== 'string') return false;
    if (operator === 'gte' || operator === 'lt') return begins(day, stretch);
    return (operator === 'gt' || operator === 'lte') && begins(nextDay(day), stretch);
  });

const begins = (day: string, stretch: 'MONTH' | 'YEAR'): boolean =>
  (stretch === 'MONTH' ? /^\d{4}-\d{2}-01$/ : /^\d{4}-01-01$/).test(day);

const nextDay = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : new Date(time + 86_400_000).toISOString().slice(0, 10);
};
