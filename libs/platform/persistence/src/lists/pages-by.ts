import { bindings } from '../sql.ts';
import { possibleKeys } from '../uuid.ts';
import { once } from './once.ts';
import { pageOf } from './page.ts';
import { linkOf } from './parents.ts';

import type { Page, PlacedRow } from './page.ts';
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

  const forEach = async <R>(inner: PageQuery['rows'], columns: string, order: string): Promise<R[]> => {
    if (parents.length === 0) return [];
    const { bind, values } = bindings();
    const keys = `unnest(${bind(parents)}::${link.type}[]) WITH ORDINALITY AS p(parent, n)`;
    return manager.query<R[]>(
      `SELECT p.parent::text AS "~parent", ${columns} FROM ${keys} CROSS JOIN LATERAL (${inner(bind, match)}) r ${order}`,
      values,
    );
  };

  const found = Map.groupBy(await forEach<PlacedRow>(query.rows, 'r.*', 'ORDER BY p.n, r."~n"'), (row) =>
    String(row['~parent']),
  );
  const counts = once(async () => {
    const counted = await forEach<{ '~parent': string; rows: number }>(query.count, 'r.rows', '');
    return new Map(counted.map((row) => [row['~parent'], row.rows]));
  });
  return new Map(
    asked.map((id) => [id, pageOf<T>(query.frame, found.get(id) ?? [], async () => (await counts()).get(id) ?? 0)]),
  );
};
