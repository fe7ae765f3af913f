import { projectLifecycle } from '@renda/supervision-rules';

import { assertResponsibleUnit } from '../access.ts';
import { lockProject, moveProject } from '../moves.ts';
import { filePlan } from '../plan-filing.ts';
import { toStaff } from '../notices.ts';
import { requiredReason } from '../required-reason.ts';

import type { ReviseImplementationPlanInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** A new version of the plan, with its reason; the state stays, the light is reckoned by the new one (SUP-1, SUP-4). */
export const reviseImplementationPlan = async (
  input: ReviseImplementationPlanInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertResponsibleUnit(unit.viewer, found));
  projectLifecycle.advance(project.state, 'revise');
  const unitId = assertResponsibleUnit(unit.viewer, project);
  const reason = requiredReason(input.reason);
  const { id: planId, revision } = await filePlan({ project, input, unitId, reason }, unit);
  const revised = await moveProject(
    project,
    { event: 'revise', changes: { planId }, kind: 'project.planRevised', data: { planId, revision, reason } },
    unit,
  );
  unit.notify(toStaff(revised, 'project.planRevised', { revision }));
  return { project: revised };
};
