export { ballotErrors } from './errors.ts';
export { parseFraction, reaches, smallestReaching } from './fraction.ts';
export { programmeLifecycle } from './programme-lifecycle.ts';
export { roundLifecycle } from './round-lifecycle.ts';
export {
  assertListLongEnough,
  earliestVotingDay,
  isListLongEnough,
  requiredCandidates,
  surplusOf,
} from './candidate-list.ts';
export { assertBallotForm, ballotKinds } from './ballot/ballot-form.ts';
export { createBallotCounter, tallyOf } from './ballot/ballot-counter.ts';
export { choices, codeOfChoice, grades } from './ballot/marks.ts';
export { assertCastable, createBallotReader } from './ballot/read-ballot.ts';
export { accountedFor, validFor } from './ballot/tally.ts';
export { choose } from './verdict/choose.ts';
export { openingChecks } from './verdict/checks.ts';
export { assertPresidiumChoice } from './verdict/presidium.ts';
export {
  bodies,
  defaultQuorum,
  majorityBases,
  purposes,
  shortfallPolicies,
  stages,
  totalOf,
} from './verdict/round-rules.ts';
export { rulesOfNextRound } from './verdict/verdict.ts';
export { verdictOf } from './verdict/verdict-of.ts';

export type { Fraction, Threshold } from './fraction.ts';
export type { ProgrammeEvent, ProgrammeState } from './programme-lifecycle.ts';
export type { RoundEvent, RoundState } from './round-lifecycle.ts';
export type { BallotForm, BallotKind } from './ballot/ballot-form.ts';
export type { BallotCounter } from './ballot/ballot-counter.ts';
export type { BallotCodes } from './ballot/counting.ts';
export type { Choice, Grade, Mark } from './ballot/marks.ts';
export type { BallotDefect, ReadBallot } from './ballot/read-ballot.ts';
export type { GradeCount, ItemCount, Tally } from './ballot/tally.ts';
export type { OpeningFigures } from './verdict/checks.ts';
export type {
  Body,
  MajorityBase,
  Purpose,
  RollFigures,
  RoundRules,
  ShortfallPolicy,
  Stage,
} from './verdict/round-rules.ts';
export type {
  Check,
  CheckName,
  Consequence,
  ItemReason,
  ItemResult,
  NextStep,
  Standing,
  Verdict,
  VerdictItem,
} from './verdict/verdict.ts';
export type { VerdictFacts } from './verdict/verdict-of.ts';
