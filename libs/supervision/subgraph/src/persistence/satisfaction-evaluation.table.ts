import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Grade } from '@renda/supervision-rules';

/** 满意度测评: one graded evaluation of a project or an item (SUP-8). */
export interface SatisfactionEvaluation extends Stored {
  readonly projectId: string | null;
  readonly itemId: string | null;
  readonly round: number;
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly unsatisfied: number;
  readonly abstained: number;
  readonly invalid: number;
  /** How many of the evaluators were citizens. */
  readonly citizens: number;
  readonly grade: Grade;
  readonly evaluatedOn: Day;
  /** The secret vote whose result it is; null for papers. */
  readonly ballotRoundId: string | null;
}

export const satisfactionEvaluationTable = new EntitySchema<SatisfactionEvaluation>({
  name: 'SatisfactionEvaluation',
  tableName: 'satisfaction_evaluation',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id', nullable: true },
    itemId: { type: 'uuid', name: 'item_id', nullable: true },
    round: { type: 'integer' },
    satisfied: { type: 'integer' },
    basicallySatisfied: { type: 'integer', name: 'basically_satisfied' },
    unsatisfied: { type: 'integer' },
    abstained: { type: 'integer' },
    invalid: { type: 'integer' },
    citizens: { type: 'integer' },
    grade: { type: 'text' },
    evaluatedOn: { type: 'date', name: 'evaluated_on' },
    ballotRoundId: { type: 'uuid', name: 'ballot_round_id', nullable: true },
  },
});
