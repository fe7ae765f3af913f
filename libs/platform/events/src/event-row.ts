import { reviveInstants } from './instants.ts';

import type { DomainEvent } from './domain-event.ts';

/** The columns of `event_log` aliased `e`, named for `eventOf`. */
export const eventColumns = `
  e.position, e.sequence, e.id, e.kind, e.aggregate_type, e.aggregate_id, e.aggregate_version, e.region_code, e.actor,
  e.request_id, e.occurred_at, e.recorded_at, e.data, e.snapshot, e.instants`;

export interface EventRow {
  readonly position: string | number;
  readonly sequence: string | number | null;
  readonly id: string;
  readonly kind: string;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number | null;
  readonly region_code: string | null;
  readonly actor: string | null;
  readonly request_id: string | null;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly data: object;
  readonly snapshot: object | null;
  readonly instants: readonly string[];
}

export const eventOf = (row: EventRow): DomainEvent => {
  const { data, snapshot } = reviveInstants({ data: row.data, snapshot: row.snapshot }, row.instants);
  return {
    id: row.id,
    position: Number(row.position),
    sequence: row.sequence === null ? null : Number(row.sequence),
    kind: row.kind,
    aggregate: { type: row.aggregate_type, id: row.aggregate_id, version: row.aggregate_version },
    region: row.region_code,
    actor: row.actor,
    requestId: row.request_id,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    data,
    snapshot,
  };
};
