import type { NewEvent } from '@renda/events';
import type { Day, Light, RegionCode } from '@renda/kernel';
import type { Grade, ItemKind, ItemState } from '@renda/supervision-rules';

import type { InspectionKind } from './persistence/inspection.table.ts';
import type { DecisionKind } from './persistence/project-decision.table.ts';
import type { SignOffRole } from './persistence/rectification.table.ts';

/**
 * Every kind of event the supervision subgraph writes, with its data. `aggregate` names the thing, `snapshot` is its row
 * after the change. No event holds a citizen's personal data: there is none here.
 */
export interface SupervisionEvents {
  /** From voting's `project.elected`, from papers, or in place of another. */
  'project.created': {
    readonly programmeId: string | null;
    readonly candidateProjectId: string | null;
    readonly replacesId: string | null;
    readonly year: number;
    readonly planDueOn: Day;
  };
  'project.unitAssigned': { readonly unitId: string; readonly before: string | null };
  'project.planFiled': { readonly planId: string; readonly filedOn: Day };
  'project.planRevised': { readonly planId: string; readonly revision: number; readonly reason: string };
  'project.started': { readonly startedOn: Day };
  'project.progressReported': { readonly month: Day; readonly percent: number; readonly spent: number };
  'project.reportedDone': { readonly text: string };
  'project.accepted': { readonly acceptanceId: string };
  'project.sentBack': { readonly acceptanceId: string };
  'project.evaluated': { readonly round: number; readonly grade: Grade };
  'project.closed': { readonly grade: Grade | null };
  'project.suspended': DecisionData;
  'project.resumed': DecisionData;
  'project.ended': DecisionData;
  'project.replaced': DecisionData & { readonly replacementId: string };
  'project.carriedOver': { readonly reason: string; readonly before: Day; readonly finishOn: Day };
  'project.linkProposed': LinkData;
  'project.linked': LinkData;
  /** Found by the daily review, where no command changed the project. */
  'project.lightChanged': { readonly before: Light | null; readonly light: Light | null };

  /** What the duty register counts (REP-8): `participantIds` are the representatives who took part. */
  'inspection.recorded': {
    readonly kind: InspectionKind;
    readonly inspectedOn: Day;
    readonly projectId: string | null;
    readonly itemId: string | null;
    readonly groupId: string | null;
    readonly participantIds: readonly string[];
  };

  'rectification.raised': { readonly projectId: string | null; readonly itemId: string | null };
  'rectification.ordered': { readonly ownerUnitId: string; readonly dueOn: Day };
  'rectification.reported': { readonly ownerUnitId: string | null };
  'rectification.signedOff': { readonly by: SignOffRole };
  'rectification.sentBack': { readonly reason: string; readonly dueOn: Day };
  'rectification.reopened': { readonly reason: string };

  /**
   * Asks voting for a secret vote; the contract of every subgraph that does. Aggregate: what the vote is about. Voting
   * prepares the round under `voteId` once, or answers `vote.refused`; the result is `round.certified`. No citizen's name:
   * those are invited in the prepared round.
   */
  'vote.requested': VoteRequested;

  'supervisionItem.proposed': { readonly kind: ItemKind; readonly year: number };
  'supervisionItem.planned': { readonly plannedFor: Day };
  'supervisionItem.investigated': ItemStepData;
  'supervisionItem.held': ItemStepData;
  'supervisionItem.deliberated': ItemStepData;
  'supervisionItem.forwarded': { readonly unitIds: readonly string[]; readonly reportDueOn: Day };
  'supervisionItem.rectificationReported': ItemStepData;
  'supervisionItem.evaluated': { readonly grade: Grade };
  'supervisionItem.closed': ItemStepData;
  'supervisionItem.stepSkipped': ItemStepData & { readonly reason: string };
  'supervisionItem.cancelled': ItemStepData & { readonly reason: string };
}

export interface VoteRequested {
  /** Becomes the id of the round. */
  readonly voteId: string;
  readonly title: string;
  readonly purpose: 'EVALUATION' | 'APPOINTMENT' | 'RESOLUTION';
  readonly body: 'CONGRESS' | 'STANDING_COMMITTEE' | 'EVALUATION_PANEL';
  readonly kind: 'GRADED' | 'FOR_AGAINST_ABSTAIN';
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly meetingId: string | null;
  /** Representatives of a panel. */
  readonly electorIds: readonly string[];
  readonly tellerIds: readonly string[];
}

interface DecisionData {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly decidedOn: Day;
}

interface LinkData {
  readonly leaderId: string | null;
  readonly committeeField: string | null;
  readonly groupId: string | null;
}

interface ItemStepData {
  readonly from: ItemState;
  readonly to: ItemState;
}

export type SupervisionEventKind = keyof SupervisionEvents;
export type AggregateType = 'SupervisedProject' | 'Inspection' | 'Rectification' | 'SupervisionItem';

interface Row {
  readonly id: string;
  readonly regionCode: RegionCode;
}

/** The event of a row, with the row as its snapshot. */
export const eventOf = <K extends SupervisionEventKind>(
  kind: K,
  type: AggregateType,
  row: Row,
  data: SupervisionEvents[K],
): NewEvent<K, SupervisionEvents[K]> => ({
  kind,
  aggregate: { type, id: row.id },
  region: row.regionCode,
  data,
  snapshot: row,
});
