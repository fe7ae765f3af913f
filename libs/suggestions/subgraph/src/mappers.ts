import type { WithEffects } from '@renda/commands';
import type { Fragment } from '@renda/search';

import type { Attachment } from './persistence/attachment.table.ts';
import type { Commendation } from './persistence/commendation.table.ts';
import type { CommitteeMatter } from './persistence/committee-matter.table.ts';
import type { MotionSession } from './persistence/motion-session.table.ts';
import type { Motion } from './persistence/motion.table.ts';
import type { Bulletin } from './persistence/bulletin.table.ts';
import type { KeySupervision } from './persistence/key-supervision.table.ts';
import type { LookBackItem } from './persistence/look-back-item.table.ts';
import type { LookBack } from './persistence/look-back.table.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Commitment } from './persistence/commitment.table.ts';
import type { Communication } from './persistence/communication.table.ts';
import type { Evaluation } from './persistence/evaluation.table.ts';
import type { HandlingUnit } from './persistence/handling-unit.table.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';
import type { Searched } from './searched.ts';
import type { Similar } from './similar.ts';

export type { Assignment } from './persistence/assignment.table.ts';
export type { BodyDecision } from './persistence/body-decision.table.ts';
export type { CoSignature } from './persistence/co-signature.table.ts';
export type { Commendation } from './persistence/commendation.table.ts';
export type { Commitment } from './persistence/commitment.table.ts';
export type { Communication } from './persistence/communication.table.ts';
export type { Evaluation } from './persistence/evaluation.table.ts';
export type { HandlingUnit } from './persistence/handling-unit.table.ts';
export type { Reply } from './persistence/reply.table.ts';
export type { Bulletin, BulletinRow } from './persistence/bulletin.table.ts';
export type { KeySupervision } from './persistence/key-supervision.table.ts';
export type { LeaderLoad } from './leader-loads.ts';
export type { LookBackItem } from './persistence/look-back-item.table.ts';
export type { LookBack } from './persistence/look-back.table.ts';
export type { SupervisionStep } from './persistence/supervision-step.table.ts';
export type { SuggestionAssessment } from './suggestion-assessments.ts';
export type { UnitAssessment } from './unit-assessments.ts';
export type { AssessmentPart } from '@renda/suggestions-rules';
export type { CommitteeMatter } from './persistence/committee-matter.table.ts';
export type { MotionSession } from './persistence/motion-session.table.ts';
export type { Motion } from './persistence/motion.table.ts';
export type { WorkItem } from './persistence/work-item.table.ts';
export type { Suggestion } from './persistence/suggestion.table.ts';

// Parts of one row: they read it, and nothing is copied.
export type SuggestionNotAdmission = Suggestion;
export type AssignmentAdjustment = Assignment;
export type AssignmentExtension = Assignment;

export type SuggestionAttachment = Attachment;
export type { SignedPaper, StepReason as SuggestionReason } from './persistence/paper.repository.ts';
export type SimilarSuggestion = Similar;
export type SuggestionMatch = Searched;
export type TextFragment = Fragment;

interface WithSuggestion {
  readonly suggestion: Suggestion;
}
interface WithAssignment extends WithSuggestion {
  readonly assignment: Assignment;
}

export type RegisterHandlingUnitPayload = WithEffects<{
  readonly handlingUnit: HandlingUnit;
  readonly created: boolean;
}>;
export type DraftSuggestionPayload = WithEffects<WithSuggestion>;
export type EditSuggestionPayload = WithEffects<WithSuggestion>;
export type InviteCoSignersPayload = WithEffects<WithSuggestion>;
export type AnswerInvitationPayload = WithEffects<WithSuggestion>;
export type FindSimilarSuggestionsPayload = WithEffects<WithSuggestion & { readonly matches: readonly Similar[] }>;
export type SubmitSuggestionPayload = WithEffects<WithSuggestion>;
export type RegisterSuggestionPayload = WithEffects<WithSuggestion>;
export type ReturnSuggestionPayload = WithEffects<WithSuggestion>;
export type NotAdmitSuggestionPayload = WithEffects<WithSuggestion>;
export type AdmitSuggestionPayload = WithEffects<WithSuggestion>;
export type ApproveSuggestionsPayload = WithEffects<{ readonly suggestions: readonly Suggestion[] }>;
export type AssignSuggestionPayload = WithEffects<WithSuggestion>;
export type SignForAssignmentPayload = WithEffects<WithAssignment>;
export type RequestAdjustmentPayload = WithEffects<WithAssignment>;
export type DecideAdjustmentPayload = WithEffects<WithAssignment & { readonly replacement: Assignment | null }>;
export type RecordCommunicationPayload = WithEffects<WithAssignment & { readonly communication: Communication }>;
export type GiveJointOpinionPayload = WithEffects<WithAssignment>;
export type RequestExtensionPayload = WithEffects<WithAssignment>;
export type DecideExtensionPayload = WithEffects<WithAssignment>;
export type ReplyToAssignmentPayload = WithEffects<WithAssignment & { readonly reply: Reply }>;
export type AgreeToWithdrawalPayload = WithEffects<WithSuggestion>;
export type WithdrawSuggestionPayload = WithEffects<WithSuggestion>;

interface WithContinuation extends WithSuggestion {
  readonly continuation: Suggestion;
}

export type MendRefusedPayload = WithEffects<WithContinuation>;
export type PassRefusedAsReferencePayload = WithEffects<WithContinuation>;
export type TreatRefusedAsLetterPayload = WithEffects<WithContinuation>;

export type JoinSuggestionPayload = WithEffects<WithSuggestion>;
export type TakeBackInvitationPayload = WithEffects<WithSuggestion>;

interface WithCommitment extends WithSuggestion {
  readonly commitment: Commitment;
}

export type EvaluateReplyPayload = WithEffects<WithSuggestion & { readonly evaluation: Evaluation }>;
export type OrderRehandlingPayload = WithEffects<WithSuggestion>;
export type ConcludeHardCasePayload = WithEffects<WithSuggestion>;
export type NoteAsReferencePayload = WithEffects<WithAssignment>;
export type ConsentToMergePayload = WithEffects<WithSuggestion>;
export type MergeSuggestionPayload = WithEffects<WithSuggestion>;
export type EscalateSuggestionPayload = WithEffects<WithSuggestion>;
export type TakeUpEscalatedPayload = WithEffects<WithSuggestion & { readonly linked: Suggestion }>;
export type DeclineEscalatedPayload = WithEffects<WithSuggestion>;
export type KeepCommitmentPayload = WithEffects<WithCommitment>;
export type RequestCommitmentShiftPayload = WithEffects<WithCommitment>;
export type DecideCommitmentShiftPayload = WithEffects<WithCommitment>;
export type FollowUpSuggestionPayload = WithEffects<WithSuggestion>;
export type VerifyFollowUpPayload = WithEffects<WithSuggestion>;

export type StartKeySupervisionPayload = WithEffects<WithSuggestion & { readonly keySupervision: KeySupervision }>;
export type TrackSuggestionPayload = WithEffects<WithSuggestion & { readonly keySupervision: KeySupervision }>;
export type RecordSupervisionStepPayload = WithEffects<{ readonly keySupervision: KeySupervision }>;
export type CloseKeySupervisionPayload = WithEffects<{ readonly keySupervision: KeySupervision }>;
export type OpenLookBackPayload = WithEffects<{ readonly lookBack: LookBack }>;
export type CloseLookBackPayload = WithEffects<{ readonly lookBack: LookBack }>;
export type SelfCheckReplyPayload = WithEffects<{ readonly item: LookBackItem }>;
export type InspectReplyPayload = WithEffects<{ readonly item: LookBackItem }>;
export type FreezeBulletinPayload = WithEffects<{ readonly bulletin: Bulletin }>;

interface WithMotion {
  readonly motion: Motion;
}
interface WithMatter {
  readonly matter: CommitteeMatter;
}

export type OpenMotionSessionPayload = WithEffects<{ readonly motionSession: MotionSession }>;
export type DraftMotionPayload = WithEffects<WithMotion>;
export type SignMotionPayload = WithEffects<WithMotion>;
export type SubmitMotionPayload = WithEffects<WithMotion>;
export type PutMotionOnAgendaPayload = WithEffects<WithMotion>;
export type ReferMotionPayload = WithEffects<WithMotion>;
export type ReportOnMotionPayload = WithEffects<WithMotion>;
export type LeaveMotionOffAgendaPayload = WithEffects<WithMotion>;
export type ConvertMotionPayload = WithEffects<WithMotion & WithSuggestion>;
export type RecordMotionVotePayload = WithEffects<WithMotion>;
export type WithdrawMotionPayload = WithEffects<WithMotion>;
export type CollectMatterPayload = WithEffects<WithMatter>;
export type SortMatterPayload = WithEffects<WithMatter>;
export type ApproveMatterPayload = WithEffects<WithMatter>;
export type DecideMatterPayload = WithEffects<WithMatter>;
export type ForwardMatterPayload = WithEffects<WithMatter>;

interface WithCommendations {
  readonly commendations: readonly Commendation[];
}

export type ProposeCommendationPayload = WithEffects<{ readonly commendation: Commendation }>;
export type DecideCommendationsPayload = WithEffects<WithCommendations>;
export type PublishCommendationsPayload = WithEffects<WithCommendations>;

export type StoreAttachmentPayload = WithEffects<{ readonly attachment: Attachment }>;
export type AppendToAttachmentPayload = WithEffects<{ readonly attachment: Attachment }>;
