import DataLoader from 'dataloader';

import type { Viewer } from '@renda/identity';
import type { List, Page, PageArgs, Parent } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

/** Reads by key within one request: all keys of a tick in one call. */
export interface Loader<V> {
  readonly load: (key: string) => Promise<V>;
}

// A subgraph has dozens of them, and a request uses two or three.
const atFirstLoad = <V>(fetch: (keys: readonly string[]) => Promise<readonly V[]>): Loader<V> => {
  let loader: DataLoader<string, V> | undefined;
  return { load: (key) => (loader ??= new DataLoader(fetch)).load(key) };
};

/** One row or null for each key; the rows may come in any order. */
export const oneByKey = <V>(
  fetch: (keys: readonly string[]) => Promise<readonly V[]>,
  keyOf: (row: V) => string,
): Loader<V | null> =>
  atFirstLoad(async (keys) => {
    const rows = new Map<string, V>();
    for (const row of await fetch(keys)) rows.set(keyOf(row), row);
    return keys.map((key) => rows.get(key) ?? null);
  });

/** All rows of each key, in the order they were fetched. For lists that are short by nature; longer ones are `nestedPages`. */
export const manyByKey = <V>(
  fetch: (keys: readonly string[]) => Promise<readonly V[]>,
  keyOf: (row: V) => string,
): Loader<readonly V[]> =>
  atFirstLoad(async (keys) => {
    const rows = Map.groupBy(await fetch(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });

/** One value for each key, for what is not a row: a count, a sum. */
export const valueByKey = <V>(
  fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  otherwise: V,
): Loader<V> =>
  atFirstLoad(async (keys) => {
    const values = await fetch(keys);
    return keys.map((key) => values.get(key) ?? otherwise);
  });

/** A list within each of many parents. */
export interface NestedPages<T, A extends PageArgs = PageArgs> {
  readonly load: (parentId: string, args: A) => Promise<Page<T>>;
}

interface Reader {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
}

/** The list within each parent: `visitsOf: nestedPages(visits, 'stationId', base)`. One statement for all parents of a tick. */
export const nestedPages = <T extends object>(
  list: List<T>,
  parent: Parent,
  { manager, viewer }: Reader,
): NestedPages<T> => pagesByParent((parentIds, args) => list.pagesBy(manager, parent, parentIds, args, viewer));

/** The same for pages that come from elsewhere: one call for each set of arguments that the query uses. */
export const pagesByParent = <T, A extends PageArgs = PageArgs>(
  fetch: (parentIds: readonly string[], args: A) => Promise<ReadonlyMap<string, Page<T>>>,
): NestedPages<T, A> => {
  const loaders = new Map<string, Loader<Page<T>>>();
  return {
    load: (parentId, args) => {
      const key = JSON.stringify(args);
      const loader = loaders.get(key) ?? valueByKey((ids) => fetch(ids, args), emptyPage<T>());
      loaders.set(key, loader);
      return loader.load(parentId);
    },
  };
};

export const emptyPage = <T>(): Page<T> => ({
  rows: [],
  hasNextPage: false,
  hasPreviousPage: false,
  cursorOf: () => '',
  countRows: async () => 0,
});
