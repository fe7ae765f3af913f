import { attachmentRepository } from './persistence/attachment.repository.ts';
import { commendationRepository } from './persistence/commendation.repository.ts';
import { dueRepository } from './persistence/due.repository.ts';
import { handlingUnitRepository } from './persistence/handling-unit.repository.ts';
import {
  matterRepository,
  motionRepository,
  motionSessionRepository,
  otherDecisionRepository,
} from './persistence/motion.repositories.ts';
import { paperRepository } from './persistence/paper.repository.ts';
import { searchRepository } from './persistence/search.repository.ts';
import {
  bulletinRepository,
  keySupervisionRepository,
  lookBackItemRepository,
  lookBackRepository,
  supervisionStepRepository,
} from './persistence/supervision.repositories.ts';
import { unitFiguresRepository } from './persistence/unit-figures.repository.ts';
import { suggestionRepository } from './persistence/suggestion.repository.ts';
import {
  assignmentRepository,
  coSignatureRepository,
  commitmentRepository,
  communicationRepository,
  decisionRepository,
  evaluationRepository,
  mergeConsentRepository,
  replyRepository,
} from './persistence/task.repositories.ts';

import type { EntityManager } from 'typeorm';

/** All SQL of the subgraph, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  search: searchRepository(manager),
  keySupervisions: keySupervisionRepository(manager),
  supervisionSteps: supervisionStepRepository(manager),
  lookBacks: lookBackRepository(manager),
  lookBackItems: lookBackItemRepository(manager),
  bulletins: bulletinRepository(manager),
  attachments: attachmentRepository(manager),
  papers: paperRepository(manager),
  commendations: commendationRepository(manager),
  figures: unitFiguresRepository(manager),
  motions: motionRepository(manager),
  motionSessions: motionSessionRepository(manager),
  matters: matterRepository(manager),
  otherDecisions: otherDecisionRepository(manager),
  due: dueRepository(manager),
  units: handlingUnitRepository(manager),
  suggestions: suggestionRepository(manager),
  signatures: coSignatureRepository(manager),
  assignments: assignmentRepository(manager),
  communications: communicationRepository(manager),
  replies: replyRepository(manager),
  commitments: commitmentRepository(manager),
  evaluations: evaluationRepository(manager),
  decisions: decisionRepository(manager),
  consents: mergeConsentRepository(manager),
});

export type SuggestionsRepositories = ReturnType<typeof repositoriesOf>;
