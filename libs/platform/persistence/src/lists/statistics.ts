import { columnOf, quoted, tableNameOf } from '../columns.ts';
import { listErrors } from '../errors.ts';
import { allOf, bindings, noneOf, nothing } from '../sql.ts';

import type { Bind, SqlCondition } from '../sql.ts';
import type { Where } from './where.ts';
import type { RegionLevel } from '@renda/kernel';
import type { EntityManager, EntitySchema } from 'typeorm';

export interface StatisticsArgs {
  readonly where?: Where | null;
  readonly updatedSince?: Date | string | null;
  /** Names of the list's groups; none gives one row for all. */
  readonly groupBy?: readonly string[] | null;
  /** The name of one of the list's rates. */
  readonly rate?: string | null;
  /** Groups of fewer rows are left out: small counts could tell of a person (ONE-8). */
  readonly minGroup?: number | null;
}

export type GroupValue = string | number | boolean | null;

/** One group: how many rows and, if a rate was asked, the parts to compute and to doubt it by. */
export interface StatisticsRow {
  readonly keys: Readonly<Record<string, GroupValue>>;
  readonly count: number;
  readonly numerator: number | null;
  /** The rows that count for the rate; with `excluded` it makes up `count`. */
  readonly denominator: number | null;
  readonly excluded: number | null;
}

/** A share of rows: which fulfil it and which are left out of it altogether, both over `t`. */
export interface Rate {
  readonly numerator: SqlCondition;
  readonly excluded?: SqlCondition;
}

/** What rows are grouped by, not yet tied to a table; a property's name alone means `byValue(property)`. */
export type Group = string | ((table: EntitySchema) => string);

export const byValue = (property: string): Group => onColumn(property, (column) => column);
/** '2026' of a day, or of an instant as it is in China. */
export const byYear = (property: string): Group => onColumn(property, (column) => `to_char(${column}, 'YYYY')`);
/** '2026-03'. */
export const byMonth = (property: string): Group => onColumn(property, (column) => `to_char(${column}, 'YYYY-MM')`);

const digits: Readonly<Record<RegionLevel, number>> = {
  COUNTRY: 0,
  PROVINCE: 2,
  PREFECTURE: 4,
  COUNTY: 6,
  TOWNSHIP: 9,
  VILLAGE: 12,
};

/** The region of that level a row lies in; its own region where that is higher already. */
export const byRegion = (property: string, level: RegionLevel): Group =>
  onColumn(property, (column) =>
    level === 'COUNTRY' ? `'100000'` : `rpad(left(${column}, ${digits[level]}), 6, '0')`,
  );

export const groupOf = (table: EntitySchema, group: Group): string =>
  (typeof group === 'string' ? onColumn(group, (column) => column) : group)(table);

/** More groups than this are refused, never cut. */
export const maximumGroups = 1000;

export interface StatisticsQuery {
  readonly table: EntitySchema;
  readonly condition: SqlCondition;
  readonly groups: ReadonlyMap<string, string>;
  readonly rates: Readonly<Record<string, Rate>>;
}

/** The groups in the order of their keys. */
export const statisticsOf = async (
  manager: EntityManager,
  { table, condition, groups, rates }: StatisticsQuery,
  args: StatisticsArgs,
): Promise<readonly StatisticsRow[]> => {
  const names = [...new Set(args.groupBy ?? [])];
  const keys = names.map((name, index) => `${known(name, groups)} AS "~${index}"`);
  const rate = args.rate ? known(args.rate, new Map(Object.entries(rates))) : undefined;
  const { bind, values } = bindings();
  const places = names.map((_, index) => index + 1).join(', ');
  const raw = await manager.query<Record<string, GroupValue>[]>(
    [
      `SELECT ${[...keys, 'count(*) AS "count"', ...shares(rate, bind)].join(', ')}`,
      `FROM ${tableNameOf(table)} t WHERE ${condition(bind)}`,
      names.length > 0 ? `GROUP BY ${places}` : '',
      args.minGroup ? `HAVING count(*) >= ${bind(args.minGroup)}` : '',
      names.length > 0 ? `ORDER BY ${places}` : '',
      `LIMIT ${maximumGroups + 1}`,
    ].join(' '),
    values,
  );
  return groupRows(raw, names);
};

/** A statement's rows, with the groups under `~0`, `~1` …, as the statistics they are. */
export const groupRows = (
  raw: readonly Record<string, GroupValue>[],
  names: readonly string[],
): readonly StatisticsRow[] => {
  if (raw.length > maximumGroups) throw listErrors.TOO_MANY_GROUPS({ max: maximumGroups });
  return raw.map((row) => ({
    keys: Object.fromEntries(names.map((name, index) => [name, row[`~${index}`] ?? null])),
    count: Number(row.count),
    numerator: row.numerator === undefined ? null : Number(row.numerator),
    denominator: row.numerator === undefined ? null : Number(row.count) - Number(row.excluded),
    excluded: row.numerator === undefined ? null : Number(row.excluded),
  }));
};

const shares = (rate: Rate | undefined, bind: Bind): readonly string[] => {
  if (!rate) return [];
  const { numerator, excluded = nothing } = rate;
  return [
    `count(*) FILTER (WHERE ${allOf([numerator, noneOf(excluded)])(bind)}) AS "numerator"`,
    `count(*) FILTER (WHERE ${excluded(bind)}) AS "excluded"`,
  ];
};

export const known = <V>(name: string, names: ReadonlyMap<string, V>): V => {
  const value = names.get(name);
  if (value === undefined) throw listErrors.UNKNOWN_GROUP({ name, known: [...names.keys()] });
  return value;
};

const onColumn =
  (property: string, expression: (column: string) => string) =>
  (table: EntitySchema): string =>
    expression(`t.${quoted(columnOf(table, property).name)}`);
