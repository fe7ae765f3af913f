import { handlingUnitRepository } from './persistence/handling-unit.repository.ts';
import { suggestionRepository } from './persistence/suggestion.repository.ts';
import {
  assignmentRepository,
  coSignatureRepository,
  commitmentRepository,
  communicationRepository,
  replyRepository,
} from './persistence/task.repositories.ts';

import type { EntityManager } from 'typeorm';

/** All SQL of the subgraph, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  units: handlingUnitRepository(manager),
  suggestions: suggestionRepository(manager),
  signatures: coSignatureRepository(manager),
  assignments: assignmentRepository(manager),
  communications: communicationRepository(manager),
  replies: replyRepository(manager),
  commitments: commitmentRepository(manager),
});

export type SuggestionsRepositories = ReturnType<typeof repositoriesOf>;
