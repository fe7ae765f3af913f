import { commonErrors } from '@renda/kernel';

import { columnOf, keyColumnOf, quoted, typeNameOf } from '../columns.ts';
import { listErrors } from '../errors.ts';

import type { EntitySchema } from 'typeorm';

export type Direction = 'ASC' | 'DESC';

/** One entry of a client's `orderBy`. */
export interface OrderBy {
  readonly field: string;
  readonly direction?: Direction | null;
}

/** What rows are compared by: SQL over `t`, its type, and whether it can be null (nulls come last both ways). */
export interface OrderKey {
  readonly expression: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Of the row, whose value is, as a text, the very place: the statement need not tell it once more. */
  readonly property?: string;
}

export interface OrderTerm extends OrderKey {
  readonly direction: Direction;
}

/** An order, not yet tied to a table; a property's name alone means `by(property)`. */
export type Order = string | ((table: EntitySchema) => OrderKey);

export const by =
  (property: string): Order =>
  (table) =>
    columnKey(table, property);

/** Chinese names by pinyin, whatever the database's own collation. */
export const byPinyin =
  (property: string): Order =>
  (table) => {
    const expression = `${columnKey(table, property).expression} COLLATE "zh-Hans-CN-x-icu"`;
    return { ...columnKey(table, property), expression, type: 'text' };
  };

/** By what SQL computes from `t`; it must give the same for a row as long as the row stays as it is. */
export const byExpression =
  (expression: string, type: string, nullable = true): Order =>
  () => ({ expression: `(${expression})`, type, nullable });

/** The orders of one table, by the name clients use. */
export type Orders = ReadonlyMap<string, OrderKey>;

export const ordersOf = (table: EntitySchema, orders: Readonly<Record<string, Order>>): Orders =>
  new Map(Object.entries(orders).map(([name, order]) => [name, keyOf(table, order)]));

const keyOf = (table: EntitySchema, order: Order): OrderKey =>
  typeof order === 'string' ? columnKey(table, order) : order(table);

const directionOf = (direction: Direction | null | undefined): Direction => {
  if (direction && direction !== 'ASC' && direction !== 'DESC') {
    throw commonErrors.INVALID_INPUT({ reason: 'The direction of an order is ASC or DESC.' });
  }
  return direction ?? 'ASC';
};

const maximumTerms = 4;

/** What is asked, or else the list's own order, and the key last, so that no two rows are equal. */
export const orderTerms = (table: EntitySchema, orders: Orders, asked: readonly OrderBy[]): readonly OrderTerm[] => {
  const known = [...orders.keys()];
  if (asked.length > maximumTerms) throw listErrors.UNKNOWN_ORDER({ name: asked[maximumTerms]?.field, known });
  const terms = asked.map(({ field, direction }): OrderTerm => {
    const key = orders.get(field);
    if (!key) throw listErrors.UNKNOWN_ORDER({ name: field, known });
    return { ...key, direction: directionOf(direction) };
  });
  const key = columnKey(table, keyColumnOf(table).property);
  // In the direction of the last order, so that one index serves both ways.
  return [...terms, { ...key, nullable: false, direction: terms.at(-1)?.direction ?? 'ASC' }];
};

/** What a cursor must belong to: this table, these keys, these directions. */
export const orderingName = (table: EntitySchema, terms: readonly OrderTerm[]): string =>
  [typeNameOf(table), ...terms.map(({ expression, direction }) => `${expression} ${direction}`)].join('|');

/** ORDER BY of the terms; backwards, nulls come first, being last. */
export const orderClause = (terms: readonly OrderTerm[], backwards: boolean): string =>
  terms
    .map(({ expression, direction, nullable }) => {
      const way = (direction === 'ASC') === backwards ? 'DESC' : 'ASC';
      // Said only where it matters, as an ordinary index serves only what it was made for.
      return `${expression} ${way}${nullable ? ` NULLS ${backwards ? 'FIRST' : 'LAST'}` : ''}`;
    })
    .join(', ');

const columnKey = (table: EntitySchema, property: string): OrderKey => {
  const { name, type, nullable, read } = columnOf(table, property);
  const isPlace = read && readAsWritten.has(type);
  return { expression: `t.${quoted(name)}`, type, nullable, property: isPlace ? property : undefined };
};

// Types whose values are read as the text that PostgreSQL writes.
const readAsWritten = new Set(['date', 'integer', 'smallint', 'text', 'uuid']);
