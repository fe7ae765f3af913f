import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { MotionProposer, MotionState } from '@renda/suggestions-rules';

/** 议案 (SUG-14), on a road of its own. */
export interface Motion extends Stored {
  readonly state: MotionState;
  readonly stateSince: Day;
  readonly regionCode: RegionCode;
  readonly congressId: string | null;
  readonly session: number | null;
  readonly proposer: MotionProposer;
  readonly leadId: string | null;
  readonly signerIds: readonly string[];
  readonly invitedIds: readonly string[];
  readonly title: string;
  readonly cause: string;
  readonly grounds: string;
  readonly plan: string;
  readonly submittedOn: Day | null;
  readonly committee: string | null;
  readonly leadHeardOn: Day | null;
  readonly report: string | null;
  readonly members: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  readonly suggestionId: string | null;
  readonly withdrawalReason: string | null;
  readonly endedOn: Day | null;
}

export const motionTable = new EntitySchema<Motion>({
  name: 'Motion',
  tableName: 'motion',
  columns: {
    ...storedColumns,
    state: { type: 'text' },
    stateSince: { type: 'date' },
    regionCode: { type: 'text' },
    congressId: { type: 'uuid', nullable: true },
    session: { type: 'integer', nullable: true },
    proposer: { type: 'text' },
    leadId: { type: 'uuid', nullable: true },
    signerIds: { type: 'uuid', array: true },
    invitedIds: { type: 'uuid', array: true },
    title: { type: 'text' },
    cause: { type: 'text' },
    grounds: { type: 'text' },
    plan: { type: 'text' },
    submittedOn: { type: 'date', nullable: true },
    committee: { type: 'text', nullable: true },
    leadHeardOn: { type: 'date', nullable: true },
    report: { type: 'text', nullable: true },
    members: { type: 'integer', nullable: true },
    votesFor: { type: 'integer', nullable: true },
    votesAgainst: { type: 'integer', nullable: true },
    abstentions: { type: 'integer', nullable: true },
    suggestionId: { type: 'uuid', nullable: true },
    withdrawalReason: { type: 'text', nullable: true },
    endedOn: { type: 'date', nullable: true },
  },
});
