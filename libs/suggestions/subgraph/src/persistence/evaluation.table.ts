import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Satisfaction } from '@renda/suggestions-rules';

/** 评价: how one author rates one reply. */
export interface Evaluation extends Stored {
  readonly suggestionId: string;
  readonly replyId: string;
  readonly representativeId: string;
  readonly attitude: Satisfaction;
  readonly result: Satisfaction;
  readonly reason: string | null;
  readonly ratedOn: Day;
}

export const evaluationTable = new EntitySchema<Evaluation>({
  name: 'Evaluation',
  tableName: 'evaluation',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    replyId: { type: 'uuid' },
    representativeId: { type: 'uuid' },
    attitude: { type: 'text' },
    result: { type: 'text' },
    reason: { type: 'text', nullable: true },
    ratedOn: { type: 'date' },
  },
});
