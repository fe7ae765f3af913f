import { eventColumns, eventOf } from './event-row.ts';

import type { EntityManager } from 'typeorm';

import type { DomainEvent } from './domain-event.ts';
import type { EventRow } from './event-row.ts';

/** A numbered event: what leaves the subgraph. */
export type SequencedEvent = DomainEvent & { readonly sequence: number };

/** The numbered events after that number, in order: the change feed (EVT-2). Without kinds, all of them. */
export const changesAfter = async (
  manager: EntityManager,
  sequence: number,
  limit: number,
  kinds?: readonly string[],
): Promise<readonly SequencedEvent[]> => {
  const rows = await manager.query<EventRow[]>(
    `SELECT ${eventColumns} FROM event_log e
     WHERE e.sequence > $1 ${kinds ? 'AND e.kind = ANY($3)' : ''} ORDER BY e.sequence LIMIT $2`,
    kinds ? [sequence, limit, kinds] : [sequence, limit],
  );
  return rows.map(sequencedEventOf);
};

/** The number of the newest numbered event; 0 in an empty log. */
export const lastSequence = async (manager: EntityManager): Promise<number> => {
  const [row] = await manager.query<{ last: number }[]>(
    'SELECT coalesce(max(sequence), 0)::int8 AS last FROM event_log',
  );
  return row?.last ?? 0;
};

export const sequencedEventOf = (row: EventRow): SequencedEvent => {
  const event = eventOf(row);
  return { ...event, sequence: event.sequence ?? 0 };
};
