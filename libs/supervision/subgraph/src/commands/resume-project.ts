import { recordDecision } from '../decisions.ts';
import { moveProject } from '../moves.ts';
import { toUnit } from '../notices.ts';

import type { ResumeProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** SUSPENDED → UNDER_WAY; reports are owed again from today (SUP-4, SUP-6, VOT-9). */
export const resumeProject = async (
  input: ResumeProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const { project: found, data } = await recordDecision(input, 'RESUME', unit);
  const project = await moveProject(
    found,
    { event: 'resume', changes: { reportsFrom: unit.today() }, kind: 'project.resumed', data },
    unit,
  );
  unit.notify(toUnit(project, project.responsibleUnitId, 'project.resumed', { decidedOn: data.decidedOn }));
  return { project };
};
