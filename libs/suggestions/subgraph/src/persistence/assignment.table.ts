import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { AssignmentRole, AssignmentState, StepClock, SuggestionLimits } from '@renda/suggestions-rules';

/** 交办: one unit's task on one suggestion. */
export interface Assignment extends Stored {
  readonly suggestionId: string;
  readonly unitId: string;
  /** Region of the suggestion. */
  readonly regionCode: RegionCode;
  /** Region of the unit: its people act there. */
  readonly unitRegionCode: RegionCode;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly round: number;
  readonly assignedOn: Day;
  readonly signedOn: Day | null;
  readonly signedBySilence: boolean;
  /** The policy in force when it was assigned (ONE-9). */
  readonly limits: SuggestionLimits;
  readonly adjustClock: StepClock | null;
  readonly decideClock: StepClock | null;
  readonly contactClock: StepClock | null;
  readonly replyClock: StepClock | null;
  /** The earliest of what the unit, or the office for it, must do. */
  readonly dueOn: Day | null;
  readonly chasedFor: Day | null;
  readonly overdueFor: Day | null;
  readonly adjustmentReason: string | null;
  readonly betterUnitId: string | null;
  readonly adjustmentRequestedOn: Day | null;
  readonly adjustmentAccepted: boolean | null;
  readonly adjustmentDecidedOn: Day | null;
  readonly adjustmentNote: string | null;
  readonly extensionReason: string | null;
  readonly extensionUntil: Day | null;
  readonly extensionRequestedOn: Day | null;
  readonly extensionGranted: boolean | null;
  readonly extensionDecidedOn: Day | null;
  readonly extensionNote: string | null;
  readonly firstContactOn: Day | null;
  readonly opinionText: string | null;
  readonly opinionOn: Day | null;
  readonly endedOn: Day | null;
  /** Since when a second reply is awaited in a follow-up. */
  readonly replyAgainSince: Day | null;
}

export const assignmentTable = new EntitySchema<Assignment>({
  name: 'Assignment',
  tableName: 'assignment',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    unitId: { type: 'uuid' },
    regionCode: { type: 'text' },
    unitRegionCode: { type: 'text' },
    role: { type: 'text' },
    state: { type: 'text' },
    round: { type: 'integer' },
    assignedOn: { type: 'date' },
    signedOn: { type: 'date', nullable: true },
    signedBySilence: { type: 'boolean' },
    limits: { type: 'jsonb' },
    adjustClock: { type: 'jsonb', nullable: true },
    decideClock: { type: 'jsonb', nullable: true },
    contactClock: { type: 'jsonb', nullable: true },
    replyClock: { type: 'jsonb', nullable: true },
    dueOn: { type: 'date', nullable: true },
    chasedFor: { type: 'date', nullable: true },
    overdueFor: { type: 'date', nullable: true },
    adjustmentReason: { type: 'text', nullable: true },
    betterUnitId: { type: 'uuid', nullable: true },
    adjustmentRequestedOn: { type: 'date', nullable: true },
    adjustmentAccepted: { type: 'boolean', nullable: true },
    adjustmentDecidedOn: { type: 'date', nullable: true },
    adjustmentNote: { type: 'text', nullable: true },
    extensionReason: { type: 'text', nullable: true },
    extensionUntil: { type: 'date', nullable: true },
    extensionRequestedOn: { type: 'date', nullable: true },
    extensionGranted: { type: 'boolean', nullable: true },
    extensionDecidedOn: { type: 'date', nullable: true },
    extensionNote: { type: 'text', nullable: true },
    firstContactOn: { type: 'date', nullable: true },
    opinionText: { type: 'text', nullable: true },
    opinionOn: { type: 'date', nullable: true },
    endedOn: { type: 'date', nullable: true },
    replyAgainSince: { type: 'date', nullable: true },
  },
});
