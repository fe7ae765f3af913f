import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { projectLifecycle } from '@renda/supervision-rules';

import { foreignId } from '../foreign-id.ts';
import { lockProject, saveProject } from '../moves.ts';

import type { AssignProjectUnitInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** Names the responsible unit of a project that is not at its end. */
export const assignProjectUnit = async (
  input: AssignProjectUnitInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, ({ regionCode }) =>
    assertActsIn(unit.viewer, ['GOVERNMENT_OFFICE', 'COMMITTEE_STAFF'], regionCode),
  );
  if (projectLifecycle.isFinal(project.state))
    throw commonErrors.ILLEGAL_TRANSITION({ state: project.state, event: 'assignUnit', possible: '—' });
  const unitId = foreignId('HandlingUnit', input.unitId, 'unitId');
  const changed = { ...project, responsibleUnitId: unitId };
  const data = { unitId, before: project.responsibleUnitId };
  return { project: await saveProject(changed, 'project.unitAssigned', data, unit) };
};
