import type { SupervisedProject } from './persistence/supervised-project.table.ts';

// The TypeScript type behind each GraphQL type of the same name; codegen reads the names.
export type { ProgressLight as ProjectProgress } from '@renda/supervision-rules';
export type { EvaluationVote } from './persistence/evaluation-vote.table.ts';
export type { ImplementationPlan } from './persistence/implementation-plan.table.ts';
export type { Inspection } from './persistence/inspection.table.ts';
export type { Milestone } from './persistence/milestone.table.ts';
export type { ProgressReport } from './persistence/progress-report.table.ts';
export type { Acceptor, ProjectAcceptance } from './persistence/project-acceptance.table.ts';
export type { ProjectDecision } from './persistence/project-decision.table.ts';
export type { Rectification } from './persistence/rectification.table.ts';
export type { SatisfactionEvaluation } from './persistence/satisfaction-evaluation.table.ts';
export type { SupervisedProject } from './persistence/supervised-project.table.ts';
export type { SupervisionItem } from './persistence/supervision-item.table.ts';
export type { SupervisionItemStep } from './persistence/supervision-item-step.table.ts';

// A part of the row: it reads it, and nothing is copied.
export type ProjectLink = SupervisedProject;
