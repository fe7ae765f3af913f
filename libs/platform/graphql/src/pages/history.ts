import { countHistoryOf, historyOf } from '@renda/events';
import { commonErrors } from '@renda/kernel';

import { pagesByParent, valueByKey } from '../loaders.ts';

import type { DomainEvent } from '@renda/events';
import type { EntityManager } from 'typeorm';

import type { Loader, NestedPages } from '../loaders.ts';
import type { TypeResolvers } from '../schema/resolver-map.ts';
import type { Page, PageArguments } from './page.ts';

const maximum = 200;

/** The histories of things of every type, read once per type and arguments. */
export interface Histories {
  readonly load: (type: string, id: string, args: PageArguments) => Promise<Page<DomainEvent>>;
}

export const historiesFrom = (manager: EntityManager): Histories => {
  const byType = new Map<string, NestedPages<DomainEvent, PageArguments>>();
  return {
    load: (type, id, args) => {
      const pages = byType.get(type) ?? historiesOf(manager, type);
      byType.set(type, pages);
      return pages.load(id, args);
    },
  };
};

const historiesOf = (manager: EntityManager, type: string): NestedPages<DomainEvent, PageArguments> => {
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

const stretchOf = ({ first, after, last, before }: PageArguments): Stretch => {
  const size = last ?? first ?? 20;
  if (size > maximum) throw commonErrors.PAGE_TOO_LARGE({ max: maximum });
  if (size < 0) throw commonErrors.INVALID_INPUT({ reason: 'A page cannot have fewer than 0 records.' });
  return { size, backwards: last !== null && last !== undefined, after: positionOf(after), before: positionOf(before) };
};

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
    history: (row: { readonly id: string }, args: PageArguments, { histories }: WithHistories) =>
      histories.load(type, row.id, args),
  }) as unknown as TypeResolvers;

/** A history entry is an event as the log keeps it, without what it says to other systems. */
export const historyEntryResolvers = {
  version: (event: DomainEvent) => event.aggregate.version,
  regionCode: (event: DomainEvent) => event.region,
} as unknown as TypeResolvers;
