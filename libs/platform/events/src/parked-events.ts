import type { EntityManager } from 'typeorm';

import type { SequencedEvent } from './changes.ts';
import type { AggregateRef } from './domain-event.ts';

/** An event a consumer could not take (FAILED), or one of the same aggregate that had to wait behind it (BEHIND). */
export interface ParkedEvent {
  readonly consumer: string;
  readonly producer: string;
  readonly sequence: number;
  readonly eventId: string;
  readonly kind: string;
  readonly aggregate: AggregateRef;
  readonly reason: 'FAILED' | 'BEHIND';
  readonly error: string | null;
  readonly failures: number;
  readonly parkedAt: Date;
}

export interface ParkedFilter {
  readonly consumer?: string;
  readonly aggregate?: AggregateRef;
}

/** In the order they happened in, per consumer. */
export const parkedEvents = async (
  manager: EntityManager,
  { consumer, aggregate }: ParkedFilter = {},
  limit = 200,
): Promise<readonly ParkedEvent[]> => {
  const rows = await manager.query<ParkedRow[]>(
    `SELECT consumer, producer, sequence, event_id AS "eventId", kind, aggregate_type, aggregate_id, reason, error,
            failures, parked_at AS "parkedAt"
     FROM parked_event
     WHERE ($1::text IS NULL OR consumer = $1) AND ($2::text IS NULL OR (aggregate_type = $2 AND aggregate_id = $3))
     ORDER BY consumer, sequence LIMIT $4`,
    [consumer ?? null, aggregate?.type ?? null, aggregate?.id ?? null, limit],
  );
  return rows.map(({ aggregate_type, aggregate_id, ...row }) => ({
    ...row,
    sequence: Number(row.sequence),
    aggregate: { type: aggregate_type, id: aggregate_id },
  }));
};

/** Which aggregates have an event parked with this consumer, as `aggregateKey`s. */
export const parkedAggregates = async (manager: EntityManager, consumer: string): Promise<ReadonlySet<string>> => {
  const rows = await manager.query<{ type: string; id: string }[]>(
    'SELECT DISTINCT aggregate_type AS type, aggregate_id AS id FROM parked_event WHERE consumer = $1',
    [consumer],
  );
  return new Set(rows.map(aggregateKey));
};

export const aggregateKey = ({ type, id }: AggregateRef): string => `${type}:${id}`;

export const parkEvent = async (
  manager: EntityManager,
  consumer: { readonly name: string; readonly from: string },
  event: SequencedEvent,
  why: { readonly reason: ParkedEvent['reason']; readonly error?: string; readonly failures: number },
): Promise<void> => {
  const { type, id } = event.aggregate;
  await manager.query(
    `INSERT INTO parked_event
       (consumer, producer, sequence, event_id, kind, aggregate_type, aggregate_id, reason, error, failures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      consumer.name,
      consumer.from,
      event.sequence,
      event.id,
      event.kind,
      type,
      id,
      why.reason,
      why.error ?? null,
      why.failures,
    ],
  );
};

type ParkedRow = Omit<ParkedEvent, 'aggregate'> & { readonly aggregate_type: string; readonly aggregate_id: string };
