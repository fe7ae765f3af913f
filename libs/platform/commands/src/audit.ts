import { encodeJson } from '@renda/events';

import { commandErrors } from './errors.ts';
import { commonPersonalFields, redacted } from './redacted.ts';

import type { AggregateRef } from '@renda/events';
import type { Clock, RegionCode } from '@renda/kernel';
import type { Viewer } from '@renda/identity';
import type { EntityManager } from 'typeorm';

import type { Gathered } from './gathered.ts';

/** Who acts, when, and in which request: a unit or a subgraph's context. */
export interface AuditedContext {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly manager: EntityManager;
  readonly requestId: string;
}

export interface PersonalDataRead {
  readonly purpose: string | null | undefined;
  readonly aggregate: AggregateRef;
  readonly region?: RegionCode | null;
}

/** Records a reading of unmasked personal data, before it is answered; throws PURPOSE_MISSING (ACC-2). */
export const auditRead = async (context: AuditedContext, read: PersonalDataRead): Promise<void> => {
  const purpose = read.purpose?.trim();
  if (!purpose) throw commandErrors.PURPOSE_MISSING({}, { field: 'purpose' });
  await addAuditEntry(context, {
    kind: 'READ',
    name: 'readPersonalData',
    purpose,
    aggregates: [read.aggregate],
    region: read.region ?? regionOf(context.viewer),
  });
};

/** Records a command with what it changed, in its own transaction (AUD-1). */
export const auditCommand = (
  context: AuditedContext,
  name: string,
  input: unknown,
  { events }: Gathered,
  personalFields: readonly string[] = commonPersonalFields,
): Promise<void> => {
  const aggregates = new Map(events.map(({ aggregate: { type, id } }) => [`${type}:${id}`, { type, id }]));
  return addAuditEntry(context, {
    kind: 'COMMAND',
    name,
    input: redacted(input, personalFields),
    aggregates: [...aggregates.values()],
    region: events.find(({ region }) => region !== null)?.region ?? regionOf(context.viewer),
  });
};

interface AuditEntry {
  readonly kind: 'COMMAND' | 'READ';
  readonly name: string;
  readonly input?: unknown;
  readonly purpose?: string;
  readonly aggregates: readonly AggregateRef[];
  readonly region: RegionCode | null;
}

const regionOf = (viewer: Viewer): RegionCode | null => viewer.grants[0]?.region ?? null;

const addAuditEntry = async (
  { viewer, clock, manager, requestId }: AuditedContext,
  entry: AuditEntry,
): Promise<void> => {
  await manager.query(
    `INSERT INTO audit_entry (kind, name, subject, grants, input, purpose, aggregates, region_code, request_id, acted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.kind,
      entry.name,
      viewer.subject,
      encodeJson(viewer.grants).json,
      entry.input === undefined ? null : encodeJson(entry.input).json,
      entry.purpose ?? null,
      encodeJson(entry.aggregates).json,
      entry.region,
      requestId,
      clock.now(),
    ],
  );
};
