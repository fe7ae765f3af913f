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
export { agreedTally } from './ballot/paper-counts.ts';
export { accountedFor, validFor } from './ballot/tally.ts';
export { equalShares } from './allocation/equal-shares.ts';
export { greedy } from './allocation/greedy.ts';
export { formatErrors } from './formats/format-errors.ts';
export { pabulibContest } from './formats/pabulib-contest.ts';
export { parsePabulib, writePabulib } from './formats/pabulib-file.ts';
export { fromHex, inclusionProof, leafHash, merkleRoot, toHex, verifyInclusion } from './merkle/merkle-tree.ts';
export { recount, recountReport } from './recount/recount.ts';
export { majorityToText, parseMajority, parseRule, ruleToText } from './recount/rule.ts';
export { ballotBytes, ballotLeaf } from './result/ballot-leaf.ts';
export { resultAsTable } from './result/ballot-table.ts';
export { paperResult, publishedResult, resultFormat, resultVersion } from './result/published-result.ts';
export { rollHash } from './result/roll-hash.ts';
export { resultAsPabulib } from './result/result-as-pabulib.ts';
export { choose } from './verdict/choose.ts';
export { majorityAskedBy } from './verdict/decision.ts';
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
export type { PaperCounts, PaperItem } from './ballot/paper-counts.ts';
export type { GradeCount, ItemCount, Tally } from './ballot/tally.ts';
export type { Allocation, BudgetContest, Tie } from './allocation/within-budget.ts';
export type { PabulibFile, PabulibSection } from './formats/pabulib-file.ts';
export type { Inclusion, Sha256 } from './merkle/merkle-tree.ts';
export type { Contest, Difference } from './recount/contest.ts';
export type { Recount, RecountInput, RecountOptions } from './recount/recount.ts';
export type { Majority, Rule } from './recount/rule.ts';
export type {
  PublishedBallot,
  PublishedCandidate,
  PublishedResult,
  PublishedRound,
  ResultFacts,
} from './result/published-result.ts';
export type { Elector } from './result/roll-hash.ts';
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
