import type { NewEvent } from '@renda/events';
import type { Day, RegionCode } from '@renda/kernel';
import type {
  AdmissibilityGround,
  AfterRefusal,
  AssignmentRole,
  Closing,
  CommendationKind,
  MatterEvent,
  MatterState,
  MotionEvent,
  MotionState,
  Satisfaction,
  SuggestionKind,
  SuggestionOrigin,
  SuggestionState,
} from '@renda/suggestions-rules';

/**
 * Every kind of event the suggestions subgraph writes. The aggregate of `suggestion.*` is the Suggestion, of
 * `assignment.*` the Assignment; `snapshot` is its row after the change. Entered from a paper, `data.paper` names it (ACC-3).
 */
export interface SuggestionsEvents {
  'handlingUnit.registered': { readonly name: string };
  'suggestion.drafted': { readonly kind: SuggestionKind; readonly origin: SuggestionOrigin; readonly authorId: string };
  /** `authorId` makes it of a citizen's opinion; stations links the two. Again when the opinion is handed to the author again. */
  'suggestion.filedFromOpinion': { readonly opinionId: string; readonly authorId: string };
  'suggestion.edited': { readonly changed: readonly string[] };
  'suggestion.signersInvited': { readonly representativeIds: readonly string[] };
  'suggestion.invitationAnswered': { readonly representativeId: string; readonly confirmed: boolean };
  'suggestion.invitationTakenBack': { readonly representativeId: string };
  'suggestion.similarShown': { readonly similarIds: readonly string[] };
  /** What the duty register counts (REP-8): everybody who signed; again for the same suggestion once it was returned. */
  'suggestion.submitted': {
    readonly authorId: string;
    readonly signerIds: readonly string[];
    readonly kind: SuggestionKind;
  };
  'suggestion.registered': {
    readonly congressId: string | null;
    readonly session: number | null;
    readonly number: number;
  };
  'suggestion.returned': { readonly reason: string };
  'suggestion.notAdmitted': { readonly ground: AdmissibilityGround; readonly reason: string };
  /** After a refusal; `continuation` is what it goes on as (SUG-3). */
  'suggestion.afterRefusalChosen': { readonly choice: AfterRefusal; readonly continuationId: string };
  /** Begun from a refused one, as reference or letter: no filing of the author's, and outside evaluation. */
  'suggestion.passedOn': { readonly choice: AfterRefusal; readonly continuesId: string };
  'suggestion.admitted': { readonly keptApartFromIds: readonly string[] };
  'suggestion.approved': { readonly by: 'DEPUTY_DIRECTOR' | 'OFFICE' | 'NOBODY' };
  'suggestion.sentBack': { readonly reason: string };
  'suggestion.assigned': { readonly units: readonly { readonly unitId: string; readonly role: AssignmentRole }[] };
  /** Before all units have signed: the day of what it waits for has changed with a step of one of them. */
  'suggestion.dueMoved': { readonly due: Day };
  'suggestion.handlingStarted': object;
  'suggestion.extended': { readonly due: Day };
  /**
   * All units have replied; again after a second round. Also of each that is merged into it or was handed up as it.
   * `text` is what is public of the replies: a sentence that they are not, unless the whole text is.
   */
  'suggestion.replied': {
    readonly text: string;
    readonly resultClass: string | null;
    readonly round: number;
    readonly authorId: string;
    readonly opinionId: string | null;
  };
  'suggestion.partlyReplied': { readonly replyId: string };
  'suggestion.partlyNoted': { readonly assignmentId: string };
  /** One author rated one reply. */
  'suggestion.rated': { readonly replyId: string; readonly attitude: Satisfaction; readonly result: Satisfaction };
  /** Every author has rated, or the time to rate has passed; with the replies whose result somebody called 不满意. */
  'suggestion.unsatisfied': { readonly replyIds: readonly string[]; readonly round: number };
  'suggestion.becameHardCase': { readonly round: number };
  'suggestion.rehandlingOrdered': {
    readonly round: number;
    readonly unitIds: readonly string[];
    readonly reason: string;
  };
  'suggestion.hardCaseConcluded': { readonly onceMore: boolean; readonly review: string };
  'suggestion.mergeConsented': { readonly intoId: string; readonly representativeId: string };
  /** Again when the one it was merged into is merged into another. */
  'suggestion.merged': { readonly intoId: string };
  /** The one it was merged into ended without a reply: it is handled by itself again. */
  'suggestion.mergeUndone': { readonly fromId: string };
  'suggestion.escalated': { readonly regionCode: RegionCode; readonly reason: string };
  'suggestion.escalationTakenUp': { readonly linkedId: string };
  /** The linked case begins, at the level above; no filing of the author's beside the one below. */
  'suggestion.takenUpFromBelow': { readonly belowId: string; readonly authorId: string };
  /** Declined above, or not admitted there. */
  'suggestion.escalationDeclined': { readonly reason: string };
  /** After it ended with another, that one's class or rating changed. */
  'suggestion.resultRenewed': {
    readonly resultClass: string | null;
    readonly attitude: Satisfaction | null;
    readonly result: Satisfaction | null;
  };
  'suggestion.followUpOpened': { readonly reason: string; readonly commitmentId: string | null };
  /** An inspection found another class than the reply said. */
  'suggestion.classFound': { readonly replyId: string; readonly resultClass: string };
  'suggestion.repliedAgain': { readonly replyId: string; readonly resultClass: string };
  'suggestion.followUpVerified': { readonly note: string };
  /** The present step's day has passed; once per deadline. */
  'suggestion.overdue': { readonly state: SuggestionState; readonly dueOn: Day };
  'commitment.kept': { readonly suggestionId: string; readonly unitId: string };
  /** A later reply of its unit took the place of the one that promised it: no longer owed. */
  'commitment.superseded': { readonly suggestionId: string; readonly replyId: string };
  'commitment.shiftRequested': { readonly suggestionId: string; readonly dueOn: Day };
  /** `note`: what the unit was told; always where it was refused. */
  'commitment.shiftDecided': {
    readonly suggestionId: string;
    readonly agreed: boolean;
    readonly dueOn: Day;
    readonly note: string | null;
  };
  /** Its case was closed before anybody decided on the new day; `dueOn` stays. */
  'commitment.shiftLapsed': { readonly suggestionId: string; readonly dueOn: Day };
  'assignment.rehandled': { readonly suggestionId: string; readonly round: number };
  'assignment.noted': { readonly suggestionId: string };
  /** A day of the task has passed, the unit's or the office's; once for each. */
  'assignment.overdue': { readonly suggestionId: string; readonly dueOn: Day };
  'keySupervision.started': { readonly suggestionId: string; readonly memberIds: readonly string[] };
  'keySupervision.stepRecorded': { readonly kind: string; readonly heldOn: Day };
  'keySupervision.ended': { readonly suggestionId: string };
  'lookBack.opened': { readonly from: Day; readonly to: Day; readonly sample: number };
  'lookBack.selfChecked': { readonly replyId: string; readonly done: boolean };
  'lookBack.inspected': { readonly replyId: string; readonly done: boolean };
  'lookBack.closed': object;
  'motionSession.opened': { readonly session: number; readonly opensAt: Date; readonly closesAt: Date };
  'motion.drafted': { readonly proposer: string };
  'motion.signed': { readonly representativeId: string };
  /** One step of SUG-14. */
  'motion.moved': { readonly event: MotionEvent; readonly state: MotionState };
  'matter.collected': { readonly committee: string };
  /** One step of the committee track, SUG-12; sent back, with the reason. */
  'matter.moved': { readonly event: MatterEvent; readonly state: MatterState; readonly reason?: string };
  'commendation.proposed': { readonly kind: CommendationKind; readonly year: number; readonly score: number };
  'commendation.decided': { readonly awarded: boolean };
  /** `representativeIds`: those who signed the suggestion; none for a unit. */
  'commendation.published': {
    readonly kind: CommendationKind;
    readonly year: number;
    readonly suggestionId: string | null;
    readonly unitId: string | null;
    readonly representativeIds: readonly string[];
  };
  'attachment.stored': { readonly mediaType: string; readonly size: number; readonly sha256: string };
  'bulletin.frozen': { readonly kind: string; readonly from: Day; readonly to: Day };
  'suggestion.withdrawalAgreed': { readonly representativeId: string };
  'suggestion.withdrawn': { readonly reason: string };
  'suggestion.closed': { readonly closing: Closing };
  'assignment.made': { readonly suggestionId: string; readonly unitId: string; readonly role: AssignmentRole };
  'assignment.signed': { readonly suggestionId: string; readonly bySilence: boolean };
  'assignment.adjustmentRequested': { readonly suggestionId: string; readonly betterUnitId: string };
  'assignment.adjustmentDecided': { readonly suggestionId: string; readonly accepted: boolean };
  'assignment.communicated': { readonly suggestionId: string; readonly heldOn: Day };
  'assignment.opinionGiven': { readonly suggestionId: string };
  'assignment.extensionRequested': { readonly suggestionId: string; readonly until: Day };
  'assignment.extensionDecided': { readonly suggestionId: string; readonly granted: boolean; readonly due: Day };
  'assignment.replied': {
    readonly suggestionId: string;
    readonly replyId: string;
    readonly resultClass: string;
    readonly late: boolean;
  };
  'assignment.released': { readonly suggestionId: string };
}

export type SuggestionsEventKind = keyof SuggestionsEvents;

/** What the suggestions subgraph listens to (producer `stations`). */
export interface OpinionTurnedIntoSuggestion {
  readonly representativeId: string;
  readonly title: string;
  readonly category: string | null;
  readonly stationId: string;
}

/** The event as a typed value; `unit.emit` takes it. */
export const suggestionsEvent = <K extends SuggestionsEventKind>(
  kind: K,
  data: SuggestionsEvents[K],
  aggregate: { readonly type: string; readonly row: { readonly id: string; readonly regionCode: RegionCode } },
): NewEvent<K, SuggestionsEvents[K]> => ({
  kind,
  aggregate: { type: aggregate.type, id: aggregate.row.id },
  region: aggregate.row.regionCode,
  data,
  snapshot: aggregate.row,
});
