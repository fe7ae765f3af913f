import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** One step of a key supervision. */
export interface SupervisionStep extends Stored {
  readonly keySupervisionId: string;
  readonly kind: 'VISIT' | 'REPORT_MEETING' | 'DEMAND';
  readonly heldOn: Day;
  readonly text: string;
  readonly dueOn: Day | null;
  /** The due day for which a warning was given, and that it has passed. */
  readonly chasedFor: Day | null;
  readonly overdueFor: Day | null;
}

export const supervisionStepTable = new EntitySchema<SupervisionStep>({
  name: 'SupervisionStep',
  tableName: 'supervision_step',
  columns: {
    ...storedColumns,
    keySupervisionId: { type: 'uuid' },
    kind: { type: 'text' },
    heldOn: { type: 'date' },
    text: { type: 'text' },
    dueOn: { type: 'date', nullable: true },
    chasedFor: { type: 'date', nullable: true },
    overdueFor: { type: 'date', nullable: true },
  },
});
