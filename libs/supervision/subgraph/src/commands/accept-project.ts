import { recordAcceptance } from '../acceptance.ts';
import { moveProject } from '../moves.ts';
import { toUnit } from '../notices.ts';

import type { AcceptProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** REPORTED_DONE → ACCEPTED (SUP-6). */
export const acceptProject = async (
  input: AcceptProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const { project, acceptance } = await recordAcceptance(input, true, unit);
  const changes = { acceptedOn: acceptance.acceptedOn };
  const data = { acceptanceId: acceptance.id };
  const accepted = await moveProject(project, { event: 'accept', changes, kind: 'project.accepted', data }, unit);
  unit.notify(toUnit(accepted, accepted.responsibleUnitId, 'project.accepted'));
  return { project: accepted };
};
