import { recordDecision } from '../decisions.ts';
import { moveProject } from '../moves.ts';
import { toUnit } from '../notices.ts';

import type { EndProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** Ended before its completion (SUP-4, SUP-6, VOT-9). */
export const endProject = async (
  input: EndProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const { project: found, data } = await recordDecision(input, 'END', unit);
  const project = await moveProject(found, { event: 'end', kind: 'project.ended', data }, unit);
  unit.notify(toUnit(project, project.responsibleUnitId, 'project.ended', { decidedOn: data.decidedOn }));
  return { project };
};
