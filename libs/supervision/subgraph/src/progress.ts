import { progressLightOf } from '@renda/supervision-rules';

import type { Day } from '@renda/kernel';
import type { ProgressLight } from '@renda/supervision-rules';

import type { SupervisionContext } from './context.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

/** The light of a project today (SUP-4); null where no plan runs. */
export const progressOf = async (
  project: SupervisedProject,
  loaders: Pick<SupervisionContext['loaders'], 'plan' | 'milestonesOf'>,
  today: Day,
): Promise<ProgressLight | null> => {
  if (!project.planId) return null;
  const [plan, milestones] = await Promise.all([
    loaders.plan.load(project.planId),
    loaders.milestonesOf.load(project.planId),
  ]);
  return plan && progressLightOf(project, { startsOn: plan.startsOn, milestones }, today);
};
