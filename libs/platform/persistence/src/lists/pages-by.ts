import { bindings } from '../sql.ts';
import { possibleKeys } from '../uuid.ts';
import { besideOf } from '../wire/statement.ts';
import { once } from './once.ts';
import { pageOf } from './page.ts';
import { linkOf } from './parents.ts';

import type { Place } from './cursor.ts';
import type { Page, Placed } from './page.ts';
import type { PageQuery } from './page-query.ts';
import type { Parent } from './parents.ts';
import type { EntityManager, EntitySchema } from 'typeorm';

/** One statement for all parents: for each, the database reads no further than its page. */
export const pagesOfParents = async <T extends object>(
  manager: EntityManager,
  table: EntitySchema<T>,
  parent: Parent,
  parentIds: readonly string[],
  query: PageQuery,
): Promise<ReadonlyMap<string, Page<T>>> => {
  const link = linkOf(table, parent);
  const asked = [...new Set(parentIds)];
  const parents = possibleKeys(asked, link.type);
  const match = link.match('p.parent');

  const forEach = async <R extends object>(inner: PageQuery['rows']): Promise<R[]> => {
    if (parents.length === 0) return [];
    const { bind, values } = bindings();
    const keys = `unnest(${bind(parents)}::${link.type}[]) AS p(parent)`;
    return manager.query<R[]>(
      `SELECT p.parent::text AS "@parent", r.* FROM ${keys} CROSS JOIN LATERAL (${inner(bind, match)}) r`,
      values,
    );
  };

  const found = ofParents(await forEach<T>(query.rows));
  const counts = once(async () => {
    const counted = await forEach<{ rows: number }>(query.count);
    const beside = besideOf(counted);
    return new Map(counted.map(({ rows }, index) => [beside[index]?.[0], rows]));
  });
  return new Map(
    asked.map((id) => [id, pageOf<T>(query.frame, found.get(id) ?? [], async () => (await counts()).get(id) ?? 0)]),
  );
};

// Beside a row stand its parent, its place and its number, by which it is put where it belongs: to have the database
// sort what it found in order already would cost a fifth of the statement.
const ofParents = <T extends object>(rows: readonly T[]): ReadonlyMap<unknown, readonly Placed<T>[]> => {
  const beside = besideOf(rows);
  const found = new Map<unknown, Placed<T>[]>();
  rows.forEach((row, index) => {
    const [parent, ...rest] = beside[index] ?? [];
    const siblings = found.get(parent) ?? [];
    siblings[Number(rest.pop()) - 1] = { row, beside: rest as Place };
    found.set(parent, siblings);
  });
  return found;
};
