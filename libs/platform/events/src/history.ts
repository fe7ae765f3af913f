import { eventColumns, eventOf } from './event-row.ts';
import { reviveInstants } from './instants.ts';

import type { EntityManager } from 'typeorm';

import type { DomainEvent } from './domain-event.ts';
import type { EventRow } from './event-row.ts';

/** A stretch of a history; the cursor is an event's `position`. With `backwards`, the last ones before the cursor. */
export interface HistoryPage {
  readonly limit: number;
  readonly after?: number;
  readonly before?: number;
  readonly backwards?: boolean;
}

/** The oldest first, numbered or not, of every id in one statement. An id without events is not in the map. */
export const historyOf = async (
  manager: EntityManager,
  type: string,
  ids: readonly string[],
  { limit, after = 0, before = Number.MAX_SAFE_INTEGER, backwards = false }: HistoryPage,
): Promise<ReadonlyMap<string, readonly DomainEvent[]>> => {
  const rows = await manager.query<EventRow[]>(
    `SELECT e.* FROM unnest($2::text[]) AS wanted (id) CROSS JOIN LATERAL (
       SELECT ${eventColumns} FROM event_log e
       WHERE e.aggregate_type = $1 AND e.aggregate_id = wanted.id AND e.position > $3 AND e.position < $4
       ORDER BY e.position ${backwards ? 'DESC' : 'ASC'} LIMIT $5
     ) AS e ORDER BY e.position`,
    [type, [...new Set(ids)], after, before, limit],
  );
  return Map.groupBy(rows.map(eventOf), (event) => event.aggregate.id);
};

export const countHistoryOf = async (
  manager: EntityManager,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await manager.query<{ id: string; count: number }[]>(
    `SELECT aggregate_id AS id, count(*) AS count FROM event_log
     WHERE aggregate_type = $1 AND aggregate_id = ANY($2) GROUP BY aggregate_id`,
    [type, ids],
  );
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
};

/**
 * The rows as the events up to that instant left them (ONE-4); what had not happened yet is not in the map. An event
 * entered late counts from the time it happened at, with what was known when it was entered.
 */
export const stateAsOf = async <T extends object>(
  manager: EntityManager,
  type: string,
  ids: readonly string[],
  instant: Date,
): Promise<ReadonlyMap<string, T>> => {
  const rows = await manager.query<{ id: string; snapshot: T; instants: string[] }[]>(
    `SELECT wanted.id, e.snapshot, e.instants FROM unnest($2::text[]) AS wanted (id) CROSS JOIN LATERAL (
       SELECT snapshot, instants FROM event_log
       WHERE aggregate_type = $1 AND aggregate_id = wanted.id AND occurred_at <= $3 AND snapshot IS NOT NULL
       ORDER BY position DESC LIMIT 1
     ) AS e`,
    [type, [...new Set(ids)], instant],
  );
  return new Map(rows.map((row) => [row.id, snapshotOf(row)]));
};

const snapshotOf = <T extends object>({ snapshot, instants }: { snapshot: T; instants: readonly string[] }): T =>
  reviveInstants(
    { snapshot },
    instants.filter((pointer) => pointer.startsWith('/snapshot/')),
  ).snapshot;
