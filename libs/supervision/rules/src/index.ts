export { assertCarryOver, carryOverFrom } from './carry-over.ts';
export { supervisionErrors } from './errors.ts';
export { itemKinds, itemLifecycle, topicSources } from './item-lifecycle.ts';
export { assertPlan, plannedOn, shownPercent } from './plan.ts';
export { progressLightOf } from './progress-light.ts';
export { isReporting, isRunning, projectLifecycle, reportingStates, runningStates } from './project-lifecycle.ts';
export { proposeLinks } from './propose-links.ts';
export { rectificationLifecycle } from './rectification-lifecycle.ts';
export { missingMonth, monthOf } from './report-month.ts';
export { gradeOf, validOf } from './satisfaction.ts';

export type { ProjectPhase } from './carry-over.ts';
export type { ItemEvent, ItemKind, ItemState, TopicSource } from './item-lifecycle.ts';
export type { ExactPercent, MilestoneTarget, PlanTargets } from './plan.ts';
export type { LightCause, LightReason, MilestoneFacts, ProgressFacts, ProgressLight } from './progress-light.ts';
export type { ProjectEvent, ProjectState } from './project-lifecycle.ts';
export type { LinkCandidate, LinkedProject, Place, ProposedLink } from './propose-links.ts';
export type { RectificationEvent, RectificationState } from './rectification-lifecycle.ts';
export type { Grade, GradeCounts } from './satisfaction.ts';
