import { countHistoryOf, historyOf } from '@renda/events';
import { commonErrors } from '@renda/kernel';
import { defaultPage, listErrors, maximumPage } from '@renda/persistence';

import { pagesByParent, valueByKey } from '../loaders.ts';

import type { DomainEvent } from '@renda/events';
import type { Page, PageArgs } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Loader, NestedPages } from '../loaders.ts';
import type { TypeResolvers } from '../schema/resolver-map.ts';

/** The histories of things of every type, read once per type and arguments. */
export interface Histories {
  readonly load: (type: string, id: string, args: PageArgs) => Promise<Page<DomainEvent>>;
}

export const historiesFrom = (manager: EntityManager): Histories => {
  const byType = new Map<string, NestedPages<DomainEvent, PageArgs>>();
  return {
    load: (type, id, args) => {
      const pages = byType.get(type) ?? historiesOf(manager, type);
      byType.set(type, pages);
      return pages.load(id, args);
    },
  };
};

const historiesOf = (manager: EntityManager, type: string): NestedPages<DomainEvent, PageArgs> => {
  const counts = valueByKey((ids) => countHistoryOf(manager, type, ids), 0);
  return pagesByParent(async (ids, args) => {
    const { size, backwards, after, before } = stretchOf(args);
    const events = await historyOf(manager, type, ids, { limit: size + 1, after, before, backwards });
    return new Map(ids.map((id) => [id, pageOf(events.get(id) ?? [], id, { size, backwards, after, before }, counts)]));
  });
};

interface Stretch {
  readonly size: number;
  readonly backwards: boolean;
  readonly after?: number;
  readonly before?: number;
}

// One row more than asked for tells whether the list goes on.
const pageOf = (
  found: readonly DomainEvent[],
  id: string,
  { size, backwards, after, before }: Stretch,
  counts: Loader<number>,
): Page<DomainEvent> => {
  const hasMore = found.length > size;
  const rows = backwards ? found.slice(-size) : found.slice(0, size);
  return {
    rows: size === 0 ? [] : rows,
    hasNextPage: backwards ? before !== undefined : hasMore,
    hasPreviousPage: backwards ? hasMore : after !== undefined,
    cursorOf: ({ position }) => String(position),
    countRows: () => counts.load(id),
  };
};

const stretchOf = ({ first, after, last, before }: PageArgs): Stretch => {
  if (isGiven(first) && isGiven(last)) throw listErrors.FIRST_AND_LAST({}, { field: 'last' });
  const backwards = isGiven(last);
  const field = backwards ? 'last' : 'first';
  const size = last ?? first ?? defaultPage;
  if (size < 0) throw listErrors.NEGATIVE_PAGE({ argument: field }, { field });
  if (size > maximumPage) throw commonErrors.PAGE_TOO_LARGE({ max: maximumPage }, { field });
  return { size, backwards, after: positionOf(after), before: positionOf(before) };
};

const isGiven = (value: number | null | undefined): boolean => value !== null && value !== undefined;

const positionOf = (cursor: string | null | undefined): number | undefined => {
  if (cursor === null || cursor === undefined) return undefined;
  if (!/^\d{1,15}$/.test(cursor)) throw commonErrors.INVALID_CURSOR();
  return Number(cursor);
};

interface WithHistories {
  readonly histories: Histories;
}

/** The resolver of `history` on the type; `defineSubgraph` adds it wherever the field is declared. */
export const historyResolvers = (type: string): TypeResolvers =>
  ({
    history: (row: { readonly id: string }, args: PageArgs, { histories }: WithHistories) =>
      histories.load(type, row.id, args),
  }) as unknown as TypeResolvers;

/** A history entry is an event as the log keeps it, without what it says to other systems. */
export const historyEntryResolvers = {
  version: (event: DomainEvent) => event.aggregate.version,
  regionCode: (event: DomainEvent) => event.region,
} as unknown as TypeResolvers;
