import { repositoryOf } from '@renda/persistence';

import { ballotRepository } from './persistence/ballot.repository.ts';
import { candidateRepository } from './persistence/candidate.repository.ts';
import { deliberationCommentTable } from './persistence/deliberation-comment.table.ts';
import { electorRepository } from './persistence/elector.repository.ts';
import { listObjectionTable } from './persistence/list-objection.table.ts';
import { listVersionRepository } from './persistence/list-version.repository.ts';
import { meetingRollRepository } from './persistence/meeting-roll.repository.ts';
import { programmeRepository } from './persistence/programme.repository.ts';
import { proposalRepository } from './persistence/proposal.repository.ts';
import { roundRepository } from './persistence/round.repository.ts';

import type { EntityManager } from 'typeorm';

/** All SQL of the subgraph but casting's, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  programmes: programmeRepository(manager),
  proposals: proposalRepository(manager),
  candidates: candidateRepository(manager),
  listVersions: listVersionRepository(manager),
  objections: repositoryOf(manager, listObjectionTable),
  comments: repositoryOf(manager, deliberationCommentTable),
  rounds: roundRepository(manager),
  rolls: meetingRollRepository(manager),
  electors: electorRepository(manager),
  ballots: ballotRepository(manager),
});

export type VotingRepositories = ReturnType<typeof repositoriesOf>;
