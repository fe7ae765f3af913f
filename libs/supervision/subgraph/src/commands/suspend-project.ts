import { recordDecision } from '../decisions.ts';
import { moveProject } from '../moves.ts';
import { toUnit } from '../notices.ts';

import type { SuspendProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** UNDER_WAY, CARRIED_OVER → SUSPENDED; no report is owed meanwhile (SUP-4, SUP-6, VOT-9). */
export const suspendProject = async (
  input: SuspendProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const { project: found, data } = await recordDecision(input, 'SUSPEND', unit);
  const project = await moveProject(found, { event: 'suspend', kind: 'project.suspended', data }, unit);
  unit.notify(toUnit(project, project.responsibleUnitId, 'project.suspended', { decidedOn: data.decidedOn }));
  return { project };
};
