import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';

import { columnNameOf } from './snake-naming.ts';

/** A column as SQL sees it: what the raw statements of this library need to know. */
export interface StoredColumn {
  readonly property: string;
  readonly name: string;
  /** The PostgreSQL type, for casts: `uuid`, `text`, `timestamptz`, `text[]` … */
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
  readonly read: boolean;
  readonly inserted: boolean;
  readonly updated: boolean;
}

/** The table's columns by property. A value transformer is refused: a row read raw would not be the domain value. */
export const storedColumnsOf = <T>(table: EntitySchema<T>): ReadonlyMap<string, StoredColumn> => {
  const known = described.get(table);
  if (known) return known;
  const options = Object.entries(table.options.columns) as [string, EntitySchemaColumnOptions][];
  const columns = new Map(options.map(([property, column]) => [property, describe(table, property, column)]));
  described.set(table, columns);
  return columns;
};

/** `t.id AS "id", t.region_code AS "regionCode"`, for SELECT and RETURNING whose rows are domain values. */
export const columnsOf = <T>(table: EntitySchema<T>, alias = ''): string => {
  const known = listed.get(table) ?? new Map<string, string>();
  listed.set(table, known);
  const columns = known.get(alias) ?? listOf(table, alias);
  known.set(alias, columns);
  return columns;
};

const listOf = <T>(table: EntitySchema<T>, alias: string): string =>
  [...storedColumnsOf(table).values()]
    .filter(({ read }) => read)
    .map(({ name, property }) => `${alias ? `${alias}.` : ''}${quoted(name)} AS ${quoted(property)}`)
    .join(', ');

// Repositories are made for every request and every transaction; what their tables are called does not change.
const listed = new WeakMap<object, Map<string, string>>();

/** The column of a property; throws while the list or repository is being defined, never at a request. */
export const columnOf = <T>(table: EntitySchema<T>, property: string): StoredColumn => {
  const column = storedColumnsOf(table).get(property);
  if (!column) throw new Error(`${typeNameOf(table)} has no column for "${property}".`);
  return column;
};

/** The one column that is the key: `id`, or what stands in its place (`code` of a region). */
export const keyColumnOf = <T>(table: EntitySchema<T>): StoredColumn => {
  const [key, ...others] = [...storedColumnsOf(table).values()].filter(({ primary }) => primary);
  if (!key || others.length > 0) throw new Error(`${typeNameOf(table)} must have exactly one primary column.`);
  return key;
};

export const typeNameOf = <T>(table: EntitySchema<T>): string => String(table.options.name);

export const tableNameOf = <T>(table: EntitySchema<T>): string => quoted(table.options.tableName ?? typeNameOf(table));

/** Quoted only where it must be, so that statements stay readable. */
export const quoted = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;

const described = new WeakMap<object, ReadonlyMap<string, StoredColumn>>();

// The reserved words of PostgreSQL a column or table of ours might be called.
const reserved = new Set(
  'all analyse and any array as both case check column default desc end for from grant group in into is limit not null offset on only or order primary references select session_user some table then to union unique user using when where window with'.split(
    ' ',
  ),
);

const describe = <T>(table: EntitySchema<T>, property: string, column: EntitySchemaColumnOptions): StoredColumn => {
  if (column.transformer)
    throw new Error(`${typeNameOf(table)}.${property}: rows are domain values, so no transformer.`);
  const computed = column.generatedType !== undefined || column.asExpression !== undefined;
  return {
    property,
    name: columnNameOf(property, column.name),
    type: typeOf(column),
    nullable: column.nullable === true,
    primary: column.primary === true,
    read: column.select !== false,
    inserted: column.insert !== false && !computed,
    updated: column.update !== false && !computed && column.primary !== true,
  };
};

const typeOf = (column: EntitySchemaColumnOptions): string => {
  const type = typeof column.type === 'function' ? nativeTypes.get(column.type.name) : String(column.type);
  if (!type || onlyTypeOrm.test(type)) {
    throw new Error(
      `A column is of a type PostgreSQL has by name, not "${String(column.type)}"; words are text with a CHECK.`,
    );
  }
  return column.array ? `${type}[]` : type;
};

const onlyTypeOrm = /^(?:enum|simple-.*|datetime)$/;

const nativeTypes = new Map([
  ['String', 'text'],
  ['Number', 'integer'],
  ['Boolean', 'boolean'],
  ['Date', 'timestamptz'],
]);
