// The TypeScript type behind each GraphQL type of the same name; codegen reads the names.
export type { BallotRound } from './persistence/ballot-round.table.ts';
export type {
  CandidateListVersion,
  ListEntry as CandidateListEntry,
} from './persistence/candidate-list-version.table.ts';
export type { CandidateProject } from './persistence/candidate-project.table.ts';
export type { DeliberationComment } from './persistence/deliberation-comment.table.ts';
export type { ListObjection } from './persistence/list-objection.table.ts';
export type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';
export type { ProjectProposal } from './persistence/project-proposal.table.ts';
export type { Ballot as PublishedBallot } from './persistence/ballot.table.ts';
export type { RoundElector } from './persistence/round-elector.table.ts';

// Parts and views of one row: they read it, and nothing is copied.
export type { BallotRound as RoundRoll, BallotRound as RoundVerdict } from './persistence/ballot-round.table.ts';
export type { Check as VerdictCheck, RoundRules } from '@renda/voting-rules';
