import { EntitySchema } from 'typeorm';

import type { AggregateRef } from '@renda/events';
import type { RegionCode } from '@renda/kernel';

/** A row of the platform's audit trail, for reading only: the platform writes it (AUD-1). */
export interface AuditEntry {
  readonly position: number;
  readonly kind: 'COMMAND' | 'READ';
  readonly name: string;
  readonly subject: string | null;
  readonly input: unknown;
  readonly purpose: string | null;
  readonly aggregates: readonly AggregateRef[];
  readonly regionCode: RegionCode | null;
  readonly requestId: string;
  readonly actedAt: Date;
}

export const auditEntryTable = new EntitySchema<AuditEntry>({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  columns: {
    position: { type: 'bigint', primary: true },
    kind: { type: 'text' },
    name: { type: 'text' },
    subject: { type: 'text', nullable: true },
    input: { type: 'jsonb', nullable: true },
    purpose: { type: 'text', nullable: true },
    aggregates: { type: 'jsonb' },
    regionCode: { type: 'text', name: 'region_code', nullable: true },
    requestId: { type: 'text', name: 'request_id' },
    actedAt: { type: 'timestamptz', name: 'acted_at' },
  },
});
