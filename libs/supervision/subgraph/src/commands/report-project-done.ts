import { assertResponsibleUnit } from '../access.ts';
import { lockProject, moveProject } from '../moves.ts';
import { toStaff } from '../notices.ts';
import { requiredText } from '../required-text.ts';

import type { ReportProjectDoneInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** UNDER_WAY, CARRIED_OVER → REPORTED_DONE, by the responsible unit (SUP-6). */
export const reportProjectDone = async (
  input: ReportProjectDoneInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertResponsibleUnit(unit.viewer, found));
  const text = requiredText(input.text, 'text');
  unit.check({ name: 'hundredPercent', passed: project.percent === 100, detail: `${project.percent}`, rule: 'SUP-6' });
  const done = await moveProject(
    project,
    { event: 'reportDone', changes: { doneOn: unit.today() }, kind: 'project.reportedDone', data: { text } },
    unit,
  );
  unit.notify(toStaff(done, 'project.reportedDone'));
  return { project: done };
};
