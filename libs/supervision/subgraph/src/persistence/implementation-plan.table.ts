import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 实施计划: one version of a project's plan (SUP-1). */
export interface ImplementationPlan extends Stored {
  readonly projectId: string;
  /** 1 for the first; earlier ones are kept. */
  readonly revision: number;
  readonly startsOn: Day;
  readonly text: string;
  /** Why it was revised. */
  readonly reason: string | null;
  readonly filedOn: Day;
  readonly unitId: string;
}

export const implementationPlanTable = new EntitySchema<ImplementationPlan>({
  name: 'ImplementationPlan',
  tableName: 'implementation_plan',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id' },
    revision: { type: 'integer' },
    startsOn: { type: 'date', name: 'starts_on' },
    text: { type: 'text' },
    reason: { type: 'text', nullable: true },
    filedOn: { type: 'date', name: 'filed_on' },
    unitId: { type: 'uuid', name: 'unit_id' },
  },
});
