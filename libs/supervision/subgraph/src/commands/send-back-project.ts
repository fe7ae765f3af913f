import { recordAcceptance } from '../acceptance.ts';
import { moveProject } from '../moves.ts';
import { toUnit } from '../notices.ts';

import type { SendBackProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** REPORTED_DONE → UNDER_WAY: not done by what the acceptors found (SUP-6). */
export const sendBackProject = async (
  input: SendBackProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const { project, acceptance } = await recordAcceptance(input, false, unit);
  const changes = { doneOn: null, reportsFrom: unit.today() };
  const data = { acceptanceId: acceptance.id };
  const back = await moveProject(project, { event: 'sendBack', changes, kind: 'project.sentBack', data }, unit);
  unit.notify(toUnit(back, back.responsibleUnitId, 'project.sentBack'));
  return { project: back };
};
