import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export interface Acceptor {
  readonly name: string;
  readonly organisation: string;
  readonly representativeId: string | null;
}

/** 验收: what named acceptors found (SUP-6). */
export interface ProjectAcceptance extends Stored {
  readonly projectId: string;
  readonly accepted: boolean;
  readonly acceptors: readonly Acceptor[];
  readonly findings: string;
  readonly acceptedOn: Day;
}

export const projectAcceptanceTable = new EntitySchema<ProjectAcceptance>({
  name: 'ProjectAcceptance',
  tableName: 'project_acceptance',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id' },
    accepted: { type: 'boolean' },
    acceptors: { type: 'jsonb' },
    findings: { type: 'text' },
    acceptedOn: { type: 'date', name: 'accepted_on' },
  },
});
