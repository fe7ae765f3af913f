import { assertResponsibleUnit } from '../access.ts';
import { lockProject, moveProject } from '../moves.ts';

import type { StartProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** PLANNED → UNDER_WAY; monthly reports are owed from now on (SUP-4, SUP-6). */
export const startProject = async (
  input: StartProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertResponsibleUnit(unit.viewer, found));
  const startedOn = unit.today();
  const changes = { startedOn, reportsFrom: startedOn };
  const move = { event: 'start', changes, kind: 'project.started', data: { startedOn } } as const;
  return { project: await moveProject(project, move, unit) };
};
