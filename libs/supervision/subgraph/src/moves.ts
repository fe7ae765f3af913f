import { assertVersion } from '@renda/commands';
import { sql } from '@renda/persistence';
import { progressLightOf, projectLifecycle } from '@renda/supervision-rules';

import { eventOf } from './events.ts';

import type { Light } from '@renda/kernel';
import type { ProjectEvent } from '@renda/supervision-rules';

import type { SupervisionUnit } from './context.ts';
import type { SupervisionEventKind, SupervisionEvents } from './events.ts';
import type { Milestone } from './persistence/milestone.table.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

export type ProjectChanges = Partial<Omit<SupervisedProject, 'id' | 'version' | 'state' | 'light'>>;

interface Named {
  readonly projectId: string;
  readonly expectedVersion?: number | null;
}

/** The project, locked, after who may is settled; refuses a stale version. */
export const lockProject = async (
  { projectId, expectedVersion }: Named,
  unit: SupervisionUnit,
  assertMay: (project: SupervisedProject) => void,
): Promise<SupervisedProject> => {
  const project = await unit.projects.lock(projectId);
  assertMay(project);
  assertVersion(project, expectedVersion);
  return project;
};

interface Move<K extends SupervisionEventKind> {
  readonly event: ProjectEvent;
  readonly changes?: ProjectChanges;
  readonly kind: K;
  readonly data: SupervisionEvents[K];
}

/** The one way a project moves (SUP-6): the lifecycle decides, the light is reckoned anew, the event says so. */
export const moveProject = async <K extends SupervisionEventKind>(
  project: SupervisedProject,
  { event, changes, kind, data }: Move<K>,
  unit: SupervisionUnit,
): Promise<SupervisedProject> => {
  const state = projectLifecycle.advance(project.state, event);
  const stateSince = state === project.state ? project.stateSince : unit.today();
  return saveProject({ ...project, stateSince, ...changes, state }, kind, data, unit);
};

/** Saves what changed without a movement, with its light and its event. */
export const saveProject = async <K extends SupervisionEventKind>(
  changed: SupervisedProject,
  kind: K,
  data: SupervisionEvents[K],
  unit: SupervisionUnit,
): Promise<SupervisedProject> => {
  const saved = await unit.projects.save({ ...changed, light: await lightOf(changed, unit) });
  unit.emit(eventOf(kind, 'SupervisedProject', saved, data));
  return saved;
};

export const milestonesOf = async (planId: string, unit: SupervisionUnit): Promise<readonly Milestone[]> =>
  (await unit.milestones.where(sql`t.plan_id = ${planId}`)).toSorted((a, b) => a.place - b.place);

export const lightOf = async (project: SupervisedProject, unit: SupervisionUnit): Promise<Light | null> => {
  const plan = project.planId ? await unit.plans.findById(project.planId) : null;
  if (!plan) return null;
  const milestones = await milestonesOf(plan.id, unit);
  return progressLightOf(project, { startsOn: plan.startsOn, milestones }, unit.today())?.light ?? null;
};
