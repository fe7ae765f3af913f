import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export type EvaluationBody = 'CONGRESS' | 'STANDING_COMMITTEE' | 'EVALUATION_PANEL';

/** A secret vote that was asked for, to evaluate a project or an item (SUP-8). Its id is that of its first round. */
export interface EvaluationVote extends Stored {
  readonly projectId: string | null;
  readonly itemId: string | null;
  readonly state: 'OPEN' | 'DECIDED' | 'REFUSED' | 'CANCELLED';
  readonly body: EvaluationBody;
  readonly requestedOn: Day;
  /** The round it is held in: the last one, if one was repeated. */
  readonly ballotRoundId: string;
  readonly note: string | null;
  readonly evaluationId: string | null;
}

export const evaluationVoteTable = new EntitySchema<EvaluationVote>({
  name: 'EvaluationVote',
  tableName: 'evaluation_vote',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id', nullable: true },
    itemId: { type: 'uuid', name: 'item_id', nullable: true },
    state: { type: 'text' },
    body: { type: 'text' },
    requestedOn: { type: 'date', name: 'requested_on' },
    ballotRoundId: { type: 'uuid', name: 'ballot_round_id' },
    note: { type: 'text', nullable: true },
    evaluationId: { type: 'uuid', name: 'evaluation_id', nullable: true },
  },
});
