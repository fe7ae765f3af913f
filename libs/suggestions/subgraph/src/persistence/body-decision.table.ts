import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** A decision of a body, as its minutes record it (ACC-3). */
export interface BodyDecision extends Stored {
  readonly suggestionId: string | null;
  readonly motionId: string | null;
  readonly matterId: string | null;
  readonly matter: string;
  readonly body: string;
  readonly meeting: string;
  readonly number: string;
  readonly decidedOn: Day;
  readonly text: string;
}

export const bodyDecisionTable = new EntitySchema<BodyDecision>({
  name: 'BodyDecision',
  tableName: 'body_decision',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid', nullable: true },
    motionId: { type: 'uuid', nullable: true },
    matterId: { type: 'uuid', nullable: true },
    matter: { type: 'text' },
    body: { type: 'text' },
    meeting: { type: 'text' },
    number: { type: 'text' },
    decidedOn: { type: 'date' },
    text: { type: 'text' },
  },
});
