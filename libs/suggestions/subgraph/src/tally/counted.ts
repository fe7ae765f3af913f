import { ownBeyondStanding, visibleByStanding } from '../visibility.ts';
import { answerable } from './answerable.ts';
import { noDay } from './define-tally.ts';

import type { Viewer } from '@renda/identity';
import type { Counted, SqlCondition, StatisticsArgs } from '@renda/persistence';

import type { TallyDefinition } from './define-tally.ts';

const isOpen: SqlCondition = () => `t.standing = 'PUBLIC'`;
const isFiled: SqlCondition = () => `t.standing IN ('PUBLIC', 'WORKING')`;

/**
 * The kept counts as a relation, where they can answer: what was folded, what changed since, and rows that only those see who
 * have part in them. `ownRows` says of a condition on suggestions which rows of the table it means.
 */
export const countedFrom =
  (tally: TallyDefinition, ownRows: (own: SqlCondition) => SqlCondition) =>
  (args: StatisticsArgs, viewer: Viewer): Counted | undefined => {
    const facet = answerable(tally, args);
    if (facet === undefined) return undefined;
    const own = ownBeyondStanding(viewer);
    const byStanding = visibleByStanding(viewer, isOpen, isFiled);
    return {
      from: (bind) => {
        const parts = [folded(tally, facet), changed(tally, facet)];
        return `(${[...parts, ...(own ? [live(tally, facet, ownRows(own)(bind))] : [])].join(' UNION ALL ')})`;
      },
      visible: own ? (bind) => `t.standing = 'OWN' OR (${byStanding(bind)})` : byStanding,
      rates: tally.rates,
    };
  };

const folded = ({ table, day, facets, measures }: TallyDefinition, facet: string): string => {
  const { column, type } = facets[facet] ?? {};
  const value = column ? `, (CASE WHEN value <> '' THEN substr(value, 2) END)::${type} AS ${column}` : '';
  return (
    `SELECT standing, region_code, nullif(period, ${noDay}) AS ${day}${value}, n, ${Object.keys(measures).join(', ')} ` +
    `FROM ${table}_tally WHERE facet = '${facet}'`
  );
};

const changed = ({ table, facets, measures }: TallyDefinition, facet: string): string => {
  const { column } = facets[facet] ?? {};
  return `SELECT standing, region_code, day${column ? `, ${column}` : ''}, n, ${Object.keys(measures).join(', ')} FROM ${table}_tally_change`;
};

const live = ({ table, day, region, facets, measures }: TallyDefinition, facet: string, condition: string): string => {
  const { column } = facets[facet] ?? {};
  const flags = Object.values(measures).map(
    (measure) => `coalesce((${measure.replaceAll(/\br\./g, 't.')})::int, 0)::bigint`,
  );
  return `SELECT 'OWN', t.${region}, t.${day}${column ? `, t.${column}` : ''}, 1::bigint, ${flags.join(', ')} FROM ${table} t WHERE ${condition}`;
};
