import { allOf, bindings } from '../sql.ts';
import { groupRows, known, maximumGroups } from './statistics.ts';

import type { Bind, SqlCondition } from '../sql.ts';
import type { GroupValue, StatisticsArgs, StatisticsRow } from './statistics.ts';
import type { EntityManager } from 'typeorm';

/** Rows that were counted before: a relation with the columns the filters and groups ask, each row standing for `n`. */
export interface Counted {
  /** What stands after FROM, without its alias `t`. */
  readonly from: (bind: Bind) => string;
  /** The counts the viewer may see. */
  readonly visible: SqlCondition;
  /** Columns of `t` to be added up, by the names of the list's rates. */
  readonly rates: Readonly<Record<string, { readonly numerator: string; readonly excluded?: string }>>;
}

export interface CountedQuery {
  readonly counted: Counted;
  readonly condition: SqlCondition;
  readonly groups: ReadonlyMap<string, string>;
}

/** The same groups as counting every row would give, in the same order. */
export const countedStatistics = async (
  manager: EntityManager,
  { counted, condition, groups }: CountedQuery,
  args: StatisticsArgs,
): Promise<readonly StatisticsRow[]> => {
  const names = [...new Set(args.groupBy ?? [])];
  const keys = names.map((name, index) => `${known(name, groups)} AS "~${index}"`);
  const rate = args.rate ? known(args.rate, new Map(Object.entries(counted.rates))) : undefined;
  const { bind, values } = bindings();
  const places = names.map((_, index) => index + 1).join(', ');
  const least = args.minGroup ?? 1;
  const raw = await manager.query<Record<string, GroupValue>[]>(
    [
      `SELECT ${[...keys, `${sumOf('n')} AS "count"`, ...shares(rate)].join(', ')}`,
      `FROM ${counted.from(bind)} t WHERE ${allOf([counted.visible, condition])(bind)}`,
      names.length > 0 ? `GROUP BY ${places}` : '',
      // Without groups there is one row even of nothing; a group that has lost all its rows is no group.
      names.length > 0 || args.minGroup ? `HAVING sum(t.n) >= ${bind(least)}` : '',
      names.length > 0 ? `ORDER BY ${places}` : '',
      `LIMIT ${maximumGroups + 1}`,
    ].join(' '),
    values,
  );
  return groupRows(raw, names);
};

const sumOf = (column: string): string => `coalesce(sum(t.${column}), 0)::bigint`;

const shares = (rate: Counted['rates'][string] | undefined): readonly string[] => {
  if (!rate) return [];
  const { numerator, excluded } = rate;
  return [`${sumOf(numerator)} AS "numerator"`, `${excluded ? sumOf(excluded) : '0'} AS "excluded"`];
};
