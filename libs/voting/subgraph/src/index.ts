import { defineSubgraph, readSchema } from '@renda/graphql';

import { createLoaders } from './loaders.ts';
import { meetingRolls } from './consumers/meeting-rolls.ts';
import { votesRequested } from './consumers/votes-requested.ts';
import { createProgrammes } from './persistence/0001-create-programmes.ts';
import { createBallots } from './persistence/0002-create-ballots.ts';
import { paperCountsByTwoHands } from './persistence/0003-paper-counts-by-two-hands.ts';
import { ballotTable } from './persistence/ballot.table.ts';
import { ballotRoundTable } from './persistence/ballot-round.table.ts';
import { candidateListVersionTable } from './persistence/candidate-list-version.table.ts';
import { candidateProjectTable } from './persistence/candidate-project.table.ts';
import { deliberationCommentTable } from './persistence/deliberation-comment.table.ts';
import { listObjectionTable } from './persistence/list-objection.table.ts';
import { livelihoodProgrammeTable } from './persistence/livelihood-programme.table.ts';
import { meetingRollTable } from './persistence/meeting-roll.table.ts';
import { projectProposalTable } from './persistence/project-proposal.table.ts';
import { roundElectorTable } from './persistence/round-elector.table.ts';
import { repositoriesOf } from './repositories.ts';
import { BallotRound } from './resolvers/BallotRound.ts';
import { CandidateListEntry } from './resolvers/CandidateListEntry.ts';
import { CandidateProject } from './resolvers/CandidateProject.ts';
import { CitizenOpinion } from './resolvers/CitizenOpinion.ts';
import { DeliberationComment } from './resolvers/DeliberationComment.ts';
import { HandlingUnit } from './resolvers/HandlingUnit.ts';
import { ListObjection } from './resolvers/ListObjection.ts';
import { LivelihoodProgramme } from './resolvers/LivelihoodProgramme.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { ProjectProposal } from './resolvers/ProjectProposal.ts';
import { PublishedBallot } from './resolvers/PublishedBallot.ts';
import { Query } from './resolvers/Query.ts';
import { Region } from './resolvers/Region.ts';
import { Representative } from './resolvers/Representative.ts';
import { RoundElector } from './resolvers/RoundElector.ts';
import { RoundRoll } from './resolvers/RoundRoll.ts';
import { RoundRules } from './resolvers/RoundRules.ts';
import { RoundVerdict } from './resolvers/RoundVerdict.ts';
import { Suggestion } from './resolvers/Suggestion.ts';
import { VerdictCheck } from './resolvers/VerdictCheck.ts';
import { VoteSubject } from './resolvers/VoteSubject.ts';

import type { VotingContext } from './context.ts';
import type { VotingRepositories } from './repositories.ts';

/** Livelihood programmes and secret votes (domain.md section 6). */
export const voting = defineSubgraph<VotingRepositories, VotingContext>({
  name: 'voting',
  typeDefs: readSchema(import.meta.url),
  resolvers: {
    Query,
    Mutation,
    LivelihoodProgramme,
    CandidateListEntry,
    ListObjection,
    DeliberationComment,
    ProjectProposal,
    CandidateProject,
    BallotRound,
    VoteSubject,
    RoundRoll,
    RoundRules,
    RoundElector,
    RoundVerdict,
    VerdictCheck,
    PublishedBallot,
    Region,
    Representative,
    CitizenOpinion,
    Suggestion,
    HandlingUnit,
  },
  tables: [
    livelihoodProgrammeTable,
    projectProposalTable,
    candidateProjectTable,
    candidateListVersionTable,
    listObjectionTable,
    deliberationCommentTable,
    ballotRoundTable,
    roundElectorTable,
    meetingRollTable,
    ballotTable,
  ],
  migrations: [createProgrammes, createBallots, paperCountsByTwoHands],
  repositoriesOf,
  createContext: (base) => ({ ...base, loaders: createLoaders(base) }),
  consumers: [meetingRolls, votesRequested],
  personalFields: ['text', 'citizenName'],
});

export { votingErrors } from './errors.ts';

export type { ElectedProject, RoundResult, VotingEventKind, VotingEvents } from './events.ts';
