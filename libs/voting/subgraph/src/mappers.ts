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
