export { admissibilityGrounds, assertExplained, assertFiledBefore, assertMayChoose } from './admissibility.ts';
export { approverOf } from './approval.ts';
export { ranked, scoreOf, suggestionScoreParts, unitScoreParts } from './assessment.ts';
export { assertBeginsAs, assertHoldsAs, attachmentLimits } from './attachments.ts';
export { assignmentLifecycle } from './assignment-lifecycle.ts';
export { assignClock, extendedClock, hasSignedBySilence, replyRuleOf, startClock } from './clocks.ts';
export { assertOneList, assertRanked, commendationLifecycle } from './commendation.ts';
export {
  assertComplete,
  assertDiscussed,
  assertDiscussionDay,
  assertNotTooLong,
  assertReadyToSubmit,
  earliestDay,
  visibleLength,
} from './drafting.ts';
export { suggestionsErrors } from './errors.ts';
export {
  assertReasoned,
  evaluationOutcome,
  evaluatorsOf,
  lapseOutcome,
  silentEvaluators,
  worstOf,
} from './evaluation.ts';
export { assertEnoughSigners, isCarried, matterLifecycle, motionLifecycle } from './motions.ts';
export { acceptedClass, overallClass } from './result-classes.ts';
export { suggestionLifecycle } from './suggestion-lifecycle.ts';
export { assertUnits, haveAllNoted, haveAllReplied, haveAllSigned } from './units.ts';
export { suggestionKinds, suggestionOrigins } from './words.ts';

export type { AdmissibilityGround, AfterRefusal, Refusal } from './admissibility.ts';
export type { ApprovalPolicy, Approver } from './approval.ts';
export type { AssessmentPart, SuggestionCounts, UnitCounts } from './assessment.ts';
export type { AssignmentEvent, AssignmentState } from './assignment-lifecycle.ts';
export type { CommendationEvent, CommendationKind, CommendationState } from './commendation.ts';
export type { LimitName, StepClock, SuggestionLimits } from './clocks.ts';
export type { Marks, Satisfaction } from './evaluation.ts';
export type { MatterEvent, MatterState, MotionEvent, MotionProposer, MotionState, MotionVote } from './motions.ts';
export type { ClassScheme, ReplyContents, ReplyNeed, ResultClass } from './result-classes.ts';
export type { SuggestionEvent, SuggestionState } from './suggestion-lifecycle.ts';
export type { AssignmentRole, Closing, Publicity, SignatureAnswer, SuggestionKind, SuggestionOrigin } from './words.ts';
