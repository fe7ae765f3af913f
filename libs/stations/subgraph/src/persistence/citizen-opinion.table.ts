import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type {
  DeclineGround,
  HandlingLevel,
  HandlingRoute,
  OpinionLimits,
  OpinionState,
  Rating,
} from '@renda/stations-rules';

import type { OpinionCategory, OpinionChannel, OpinionClosing, OpinionUrgency } from './opinion-words.ts';

/** 群众意见 (STA-5). What the citizen wrote is here, who the citizen is stands in citizen_contact. */
export interface CitizenOpinion extends Stored {
  readonly state: OpinionState;
  readonly title: string;
  readonly text: string;
  readonly channel: OpinionChannel;
  readonly category: OpinionCategory | null;
  readonly urgency: OpinionUrgency;
  readonly regionCode: RegionCode;
  readonly stationId: string;
  readonly visitId: string | null;
  readonly representativeId: string | null;
  readonly contactId: string | null;
  readonly registeredOn: Day;
  /** The policy in force when it was registered (ONE-9). */
  readonly limits: OpinionLimits;
  /** The day the present state began. */
  readonly stateSince: Day;
  readonly dueOn: Day | null;
  /** The `dueOn` that was chased already. */
  readonly chasedFor: Day | null;
  readonly steps: number;
  readonly lateSteps: number;
  readonly rehandlings: number;
  readonly route: HandlingRoute | null;
  readonly level: HandlingLevel | null;
  readonly handlingRegionCode: RegionCode | null;
  readonly handlingUnitId: string | null;
  readonly handlingUnitName: string | null;
  readonly jointUnitIds: readonly string[];
  readonly handlingBody: string | null;
  readonly instruction: string | null;
  readonly handedOn: Day | null;
  readonly suggestionId: string | null;
  readonly resultText: string | null;
  readonly resultReceipt: string | null;
  readonly resolvedOn: Day | null;
  readonly feedbackText: string | null;
  readonly fedBackOn: Day | null;
  readonly reached: boolean | null;
  readonly rating: Rating | null;
  readonly ratingComment: string | null;
  readonly closing: OpinionClosing | null;
  readonly endedOn: Day | null;
  readonly declineGround: DeclineGround | null;
  readonly declineExplanation: string | null;
  readonly declineWhereToGo: string | null;
  readonly duplicateOfId: string | null;
  readonly externalSystem: string | null;
  readonly externalId: string | null;
  readonly trackingHash: string;
}

const day = { type: 'date', nullable: true } as const;
const text = { type: 'text', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

export const citizenOpinionTable = new EntitySchema<CitizenOpinion>({
  name: 'CitizenOpinion',
  tableName: 'citizen_opinion',
  columns: {
    ...storedColumns,
    state: { type: 'text' },
    title: { type: 'text' },
    text: { type: 'text' },
    channel: { type: 'text' },
    category: text,
    urgency: { type: 'text' },
    regionCode: { type: 'text', name: 'region_code' },
    stationId: { type: 'uuid', name: 'station_id' },
    visitId: { ...uuid, name: 'visit_id' },
    representativeId: { ...uuid, name: 'representative_id' },
    contactId: { ...uuid, name: 'contact_id' },
    registeredOn: { type: 'date', name: 'registered_on' },
    limits: { type: 'jsonb' },
    stateSince: { type: 'date', name: 'state_since' },
    dueOn: { ...day, name: 'due_on' },
    chasedFor: { ...day, name: 'chased_for' },
    steps: { type: 'integer' },
    lateSteps: { type: 'integer', name: 'late_steps' },
    rehandlings: { type: 'integer' },
    route: text,
    level: text,
    handlingRegionCode: { ...text, name: 'handling_region_code' },
    handlingUnitId: { ...uuid, name: 'handling_unit_id' },
    handlingUnitName: { ...text, name: 'handling_unit_name' },
    jointUnitIds: { type: 'uuid', array: true, name: 'joint_unit_ids' },
    handlingBody: { ...text, name: 'handling_body' },
    instruction: text,
    handedOn: { ...day, name: 'handed_on' },
    suggestionId: { ...uuid, name: 'suggestion_id' },
    resultText: { ...text, name: 'result_text' },
    resultReceipt: { ...text, name: 'result_receipt' },
    resolvedOn: { ...day, name: 'resolved_on' },
    feedbackText: { ...text, name: 'feedback_text' },
    fedBackOn: { ...day, name: 'fed_back_on' },
    reached: { type: 'boolean', nullable: true },
    rating: text,
    ratingComment: { ...text, name: 'rating_comment' },
    closing: text,
    endedOn: { ...day, name: 'ended_on' },
    declineGround: { ...text, name: 'decline_ground' },
    declineExplanation: { ...text, name: 'decline_explanation' },
    declineWhereToGo: { ...text, name: 'decline_where_to_go' },
    duplicateOfId: { ...uuid, name: 'duplicate_of_id' },
    externalSystem: { ...text, name: 'external_system' },
    externalId: { ...text, name: 'external_id' },
    trackingHash: { type: 'text', name: 'tracking_hash' },
  },
});
