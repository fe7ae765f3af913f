import { assertCarryOver, projectLifecycle } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { lockProject, moveProject } from '../moves.ts';
import { toUnit } from '../notices.ts';
import { requiredReason } from '../required-reason.ts';

import type { CarryOverProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** Unfinished at its year's end: on under supervision, to a new date (SUP-6). */
export const carryOverProject = async (
  input: CarryOverProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertCommitteeStaff(unit.viewer, found));
  projectLifecycle.advance(project.state, 'carryOver');
  const today = unit.today();
  const phases = await unit.policy.read(project.regionCode, 'project.phases', project.decidedOn);
  assertCarryOver(project, phases, input.finishOn, today);
  const reason = requiredReason(input.reason);
  const carried = await moveProject(
    project,
    {
      event: 'carryOver',
      changes: {
        finishOn: input.finishOn,
        carriedOverFrom: project.carriedOverFrom ?? project.year,
        startedOn: project.startedOn ?? today,
        reportsFrom: project.reportsFrom ?? today,
      },
      kind: 'project.carriedOver',
      data: { reason, before: project.finishOn, finishOn: input.finishOn },
    },
    unit,
  );
  unit.plan({ name: 'COMPLETION', due: carried.finishOn, rule: 'SUP-6' });
  unit.notify(toUnit(carried, carried.responsibleUnitId, 'project.carriedOver', { finishOn: carried.finishOn }));
  return { project: carried };
};
