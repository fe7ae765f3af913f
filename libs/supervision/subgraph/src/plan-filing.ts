import { assertPlan, supervisionErrors } from '@renda/supervision-rules';

import { milestonesOf } from './moves.ts';
import { requiredText } from './required-text.ts';

import type { FileImplementationPlanInput, MilestoneInput } from './__generated__/resolvers.ts';
import type { SupervisionUnit } from './context.ts';
import type { ImplementationPlan } from './persistence/implementation-plan.table.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

interface Filing {
  readonly project: SupervisedProject;
  readonly input: Pick<FileImplementationPlanInput, 'startsOn' | 'text' | 'milestones'>;
  readonly unitId: string;
  readonly reason: string | null;
}

/** Stores the next version of a project's plan with its milestones (SUP-1). */
export const filePlan = async (
  { project, input, unitId, reason }: Filing,
  unit: SupervisionUnit,
): Promise<ImplementationPlan> => {
  const { startsOn, milestones } = input;
  assertPlan({ startsOn, milestones }, project.budget);
  const before = project.planId ? await unit.plans.findById(project.planId) : null;
  const reached = await reachedBefore(before, milestones, unit);
  const last = milestones.at(-1)?.dueOn ?? startsOn;
  unit.check({
    name: 'endsInTime',
    passed: last <= project.finishOn,
    detail: `${last} / ${project.finishOn}`,
    rule: 'SUP-6',
  });
  const plan = await unit.plans.add({
    projectId: project.id,
    revision: (before?.revision ?? 0) + 1,
    startsOn,
    text: requiredText(input.text, 'text'),
    reason,
    filedOn: unit.today(),
    unitId,
  });
  await unit.milestones.addAll(
    milestones.map(({ title, dueOn, percent, money, continuesId }, place) => ({
      planId: plan.id,
      projectId: project.id,
      place,
      title: requiredText(title, 'milestones'),
      dueOn,
      percent,
      money,
      reachedOn: reached.get(continuesId ?? '') ?? null,
    })),
  );
  for (const { title, dueOn } of milestones) unit.plan({ name: title, due: dueOn, rule: 'SUP-1' });
  return plan;
};

const reachedBefore = async (
  plan: ImplementationPlan | null,
  milestones: readonly MilestoneInput[],
  unit: SupervisionUnit,
) => {
  const before = new Map((plan ? await milestonesOf(plan.id, unit) : []).map(({ id, reachedOn }) => [id, reachedOn]));
  const unknown = milestones.find(({ continuesId }) => continuesId && !before.has(continuesId));
  if (unknown) throw supervisionErrors.MILESTONE_UNKNOWN({ id: unknown.continuesId }, { field: 'milestones' });
  return before;
};
