import { newId } from '@renda/persistence';

import { encodeJson } from './instants.ts';

import type { EntityManager } from 'typeorm';

import type { EventToAppend } from './domain-event.ts';

const rowsAtOnce = 1_000;

/** Writes the events, in order, to the log of the manager's subgraph, in the manager's transaction (EVT-1). */
export const appendEvents = async (manager: EntityManager, events: readonly EventToAppend[]): Promise<void> => {
  for (let from = 0; from < events.length; from += rowsAtOnce) {
    const rows = events.slice(from, from + rowsAtOnce);
    const places = rows.map(
      (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join()})`,
    );
    await manager.query(`INSERT INTO event_log (${columns.join()}) VALUES ${places.join()}`, rows.flatMap(valuesOf));
  }
};

const columns = [
  'id',
  'kind',
  'aggregate_type',
  'aggregate_id',
  'aggregate_version',
  'region_code',
  'actor',
  'request_id',
  'occurred_at',
  'data',
  'snapshot',
  'instants',
];

const valuesOf = (event: EventToAppend): unknown[] => {
  const data = encodeJson(event.data);
  const snapshot = event.snapshot ? encodeJson(event.snapshot) : null;
  return [
    newId(),
    event.kind,
    event.aggregate.type,
    event.aggregate.id,
    versionOf(event.snapshot),
    event.region,
    event.actor,
    event.requestId ?? null,
    event.occurredAt,
    data.json,
    snapshot?.json ?? null,
    [...data.instants.map((at) => `/data${at}`), ...(snapshot?.instants ?? []).map((at) => `/snapshot${at}`)],
  ];
};

const versionOf = (snapshot: object | null | undefined): number | null => {
  const version = (snapshot as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? version : null;
};
