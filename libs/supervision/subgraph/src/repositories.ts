import { repositoryOf } from '@renda/persistence';

import { evaluationVoteRepository } from './persistence/evaluation-vote.repository.ts';
import { implementationPlanTable } from './persistence/implementation-plan.table.ts';
import { inspectionTable } from './persistence/inspection.table.ts';
import { itemRepository } from './persistence/item.repository.ts';
import { milestoneTable } from './persistence/milestone.table.ts';
import { progressReportTable } from './persistence/progress-report.table.ts';
import { projectAcceptanceTable } from './persistence/project-acceptance.table.ts';
import { projectDecisionTable } from './persistence/project-decision.table.ts';
import { projectRepository } from './persistence/project.repository.ts';
import { rectificationRepository } from './persistence/rectification.repository.ts';
import { reminderRepository } from './persistence/reminder.repository.ts';
import { satisfactionEvaluationTable } from './persistence/satisfaction-evaluation.table.ts';
import { supervisionItemStepTable } from './persistence/supervision-item-step.table.ts';

import type { EntityManager } from 'typeorm';

/** All SQL of the subgraph, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  projects: projectRepository(manager),
  plans: repositoryOf(manager, implementationPlanTable),
  milestones: repositoryOf(manager, milestoneTable),
  reports: repositoryOf(manager, progressReportTable),
  decisions: repositoryOf(manager, projectDecisionTable),
  acceptances: repositoryOf(manager, projectAcceptanceTable),
  evaluations: repositoryOf(manager, satisfactionEvaluationTable),
  evaluationVotes: evaluationVoteRepository(manager),
  inspections: repositoryOf(manager, inspectionTable),
  rectifications: rectificationRepository(manager),
  items: itemRepository(manager),
  steps: repositoryOf(manager, supervisionItemStepTable),
  reminders: reminderRepository(manager),
});

export type SupervisionRepositories = ReturnType<typeof repositoriesOf>;
