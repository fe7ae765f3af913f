import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 沟通: one talk between a unit and the author. */
export interface Communication extends Stored {
  readonly suggestionId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly round: number;
  readonly heldOn: Day;
  readonly form: 'VISIT' | 'MEETING' | 'PHONE' | 'LETTER' | 'ONLINE';
  readonly summary: string;
}

export const communicationTable = new EntitySchema<Communication>({
  name: 'Communication',
  tableName: 'communication',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    assignmentId: { type: 'uuid' },
    unitId: { type: 'uuid' },
    round: { type: 'integer' },
    heldOn: { type: 'date' },
    form: { type: 'text' },
    summary: { type: 'text' },
  },
});
