import { repositoryOf } from '@renda/persistence';

import { ballotRoundTable } from './persistence/ballot-round.table.ts';
import { candidateRepository } from './persistence/candidate.repository.ts';
import { deliberationCommentTable } from './persistence/deliberation-comment.table.ts';
import { listObjectionTable } from './persistence/list-objection.table.ts';
import { listVersionRepository } from './persistence/list-version.repository.ts';
import { programmeRepository } from './persistence/programme.repository.ts';
import { proposalRepository } from './persistence/proposal.repository.ts';

import type { EntityManager } from 'typeorm';

/** All SQL of the subgraph, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  programmes: programmeRepository(manager),
  proposals: proposalRepository(manager),
  candidates: candidateRepository(manager),
  listVersions: listVersionRepository(manager),
  objections: repositoryOf(manager, listObjectionTable),
  comments: repositoryOf(manager, deliberationCommentTable),
  rounds: repositoryOf(manager, ballotRoundTable),
});

export type VotingRepositories = ReturnType<typeof repositoriesOf>;
