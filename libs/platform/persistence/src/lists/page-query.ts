import { columnsOf, tableNameOf } from '../columns.ts';
import { allOf } from '../sql.ts';
import { decodeCursor } from './cursor.ts';
import { beyond } from './keyset.ts';
import { orderClause, orderingName } from './orders.ts';
import { extentOf } from './page-args.ts';

import type { Bind, SqlCondition } from '../sql.ts';
import type { OrderTerm } from './orders.ts';
import type { PageFrame } from './page.ts';
import type { PageArgs } from './page-args.ts';
import type { EntitySchema } from 'typeorm';

/** What one page of a table asks: the rows that count as the list's, and the part of them wanted. */
export interface PageQuery {
  readonly frame: PageFrame;
  /** SELECT over `t`; with a parent's key, of that parent's rows only, numbered as `@n`. */
  readonly rows: (bind: Bind, match?: string) => string;
  readonly count: (bind: Bind, match?: string) => string;
}

export const pageQuery = (
  table: EntitySchema,
  condition: SqlCondition,
  terms: readonly OrderTerm[],
  args: PageArgs,
  parts: readonly string[] = [],
): PageQuery => {
  const { size, backwards } = extentOf(args);
  const ordering = orderingName(table, terms);
  const cursors: readonly SqlCondition[] = [
    ...(args.after ? [beyond(terms, decodeCursor(ordering, args.after), 'AFTER')] : []),
    ...(args.before ? [beyond(terms, decodeCursor(ordering, args.before), 'BEFORE')] : []),
  ];
  const order = orderClause(terms, backwards);
  const untold = terms.filter(({ property }) => property === undefined);
  const columns = [columnsOf(table, 't'), ...untold.map(({ expression }, n) => `(${expression})::text AS "@${n}"`)];
  const from = `FROM ${tableNameOf(table)} t WHERE `;
  const matched = (bind: Bind, conditions: readonly SqlCondition[], match?: string): string =>
    allOf([...(match ? [() => match] : []), condition, ...conditions])(bind);
  return {
    frame: {
      size,
      backwards,
      bounded: Boolean(backwards ? args.before : args.after),
      ordering,
      terms,
    },
    // The number is given in the very order of the page, so that it can be told after the join with the parents.
    rows: (bind, match) => {
      const taken = (part: string): string =>
        `(SELECT t.* FROM ${part} t WHERE ${matched(bind, cursors, match)} ORDER BY ${order} LIMIT ${bind(size + 1)})`;
      const rows =
        parts.length > 0
          ? `FROM (${parts.map(taken).join(' UNION ALL ')}) t`
          : `${from}${matched(bind, cursors, match)}`;
      return (
        `SELECT ${[...columns, ...(match ? [`row_number() OVER (ORDER BY ${order}) AS "@n"`] : [])].join(', ')} ` +
        `${rows} ORDER BY ${order} LIMIT ${bind(size + 1)}`
      );
    },
    count: (bind, match) => `SELECT count(*) AS rows ${from}${matched(bind, [], match)}`,
  };
};
