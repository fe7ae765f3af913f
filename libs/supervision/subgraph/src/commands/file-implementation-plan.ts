import { projectLifecycle } from '@renda/supervision-rules';

import { assertResponsibleUnit } from '../access.ts';
import { lockProject, moveProject } from '../moves.ts';
import { filePlan } from '../plan-filing.ts';
import { toStaff } from '../notices.ts';

import type { FileImplementationPlanInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** DECIDED → PLANNED, by the responsible unit (SUP-1). */
export const fileImplementationPlan = async (
  input: FileImplementationPlanInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertResponsibleUnit(unit.viewer, found));
  projectLifecycle.advance(project.state, 'plan');
  const unitId = assertResponsibleUnit(unit.viewer, project);
  const { id: planId, filedOn } = await filePlan({ project, input, unitId, reason: null }, unit);
  unit.check({
    name: 'planInTime',
    passed: filedOn <= project.planDueOn,
    detail: `${filedOn} / ${project.planDueOn}`,
    rule: 'SUP-1',
  });
  const planned = await moveProject(
    project,
    { event: 'plan', changes: { planId }, kind: 'project.planFiled', data: { planId, filedOn } },
    unit,
  );
  unit.notify(toStaff(planned, 'project.planFiled', { filedOn }));
  return { project: planned };
};
