import { evaluationVoteTable } from './evaluation-vote.table.ts';
import { implementationPlanTable } from './implementation-plan.table.ts';
import { inspectionTable } from './inspection.table.ts';
import { milestoneTable } from './milestone.table.ts';
import { progressReportTable } from './progress-report.table.ts';
import { projectAcceptanceTable } from './project-acceptance.table.ts';
import { projectDecisionTable } from './project-decision.table.ts';
import { rectificationTable } from './rectification.table.ts';
import { satisfactionEvaluationTable } from './satisfaction-evaluation.table.ts';
import { supervisedProjectTable } from './supervised-project.table.ts';
import { supervisionItemTable } from './supervision-item.table.ts';
import { supervisionItemStepTable } from './supervision-item-step.table.ts';

export const tables = [
  evaluationVoteTable,
  implementationPlanTable,
  inspectionTable,
  milestoneTable,
  progressReportTable,
  projectAcceptanceTable,
  projectDecisionTable,
  rectificationTable,
  satisfactionEvaluationTable,
  supervisedProjectTable,
  supervisionItemTable,
  supervisionItemStepTable,
] as const;
