import { projectLifecycle, supervisionErrors } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { lockProject, moveProject } from '../moves.ts';
import { requiredText } from '../required-text.ts';

import type { CloseProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** EVALUATED → CLOSED: satisfied at least basically, every problem signed off (SUP-5, SUP-6, SUP-8). */
export const closeProject = async (
  input: CloseProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertCommitteeStaff(unit.viewer, found));
  projectLifecycle.advance(project.state, 'close');
  if (project.grade === 'UNSATISFIED') throw supervisionErrors.EVALUATION_UNSATISFIED();
  const count = await unit.rectifications.countOpen('project_id', project.id);
  if (count > 0) throw supervisionErrors.RECTIFICATION_OPEN({ count });
  const changes = { closedOn: unit.today(), summary: requiredText(input.summary, 'summary') };
  const move = { event: 'close', changes, kind: 'project.closed', data: { grade: project.grade } } as const;
  return { project: await moveProject(project, move, unit) };
};
