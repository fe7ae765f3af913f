import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { OpinionState, Rating } from '@renda/stations-rules';

import type { OpinionAction } from './opinion-words.ts';

/** One movement of an opinion: by whom, when, by when it was due, and by when the next is (STA-5). Never changed. */
export interface OpinionStep {
  readonly id: string;
  readonly opinionId: string;
  readonly number: number;
  readonly action: OpinionAction;
  readonly from: OpinionState | null;
  readonly to: OpinionState;
  readonly takenAt: Date;
  readonly takenOn: Day;
  readonly actor: string | null;
  readonly actorRole: string | null;
  readonly wasDueOn: Day | null;
  readonly late: boolean;
  readonly dueOn: Day | null;
  readonly note: string | null;
  readonly rating: Rating | null;
}

export const opinionStepTable = new EntitySchema<OpinionStep>({
  name: 'OpinionStep',
  tableName: 'opinion_step',
  columns: {
    id: { type: 'uuid', primary: true },
    opinionId: { type: 'uuid', name: 'opinion_id' },
    number: { type: 'integer' },
    action: { type: 'text' },
    from: { type: 'text', name: 'from_state', nullable: true },
    to: { type: 'text', name: 'to_state' },
    takenAt: { type: 'timestamptz', name: 'taken_at' },
    takenOn: { type: 'date', name: 'taken_on' },
    actor: { type: 'text', nullable: true },
    actorRole: { type: 'text', name: 'actor_role', nullable: true },
    wasDueOn: { type: 'date', name: 'was_due_on', nullable: true },
    late: { type: 'boolean' },
    dueOn: { type: 'date', name: 'due_on', nullable: true },
    note: { type: 'text', nullable: true },
    rating: { type: 'text', nullable: true },
  },
});
