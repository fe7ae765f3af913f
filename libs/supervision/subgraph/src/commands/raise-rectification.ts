import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { eventOf } from '../events.ts';
import { foundIn } from '../found-in.ts';
import { toStaff } from '../notices.ts';
import { requiredText } from '../required-text.ts';

import type { RaiseRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { FoundIn } from '../found-in.ts';
import type { Rectification } from '../persistence/rectification.table.ts';

/** – → OPEN (SUP-5). */
export const raiseRectification = async (
  input: RaiseRectificationInput,
  unit: SupervisionUnit,
): Promise<{ rectification: Rectification }> => {
  const of = await foundIn(input, unit);
  const { projectId, itemId, regionCode } = of;
  assertActsIn(unit.viewer, ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'WORKING_COMMITTEE', 'COMMITTEE_STAFF'], regionCode);
  const rectification = await unit.rectifications.add({
    projectId,
    itemId,
    inspectionId: await inspectionOf(input.inspectionId, of, unit),
    regionCode,
    problem: requiredText(input.problem, 'problem'),
    state: 'OPEN',
    stateSince: unit.today(),
    raisedOn: unit.today(),
    ownerUnitId: null,
    dueOn: null,
    evidence: null,
    rounds: 0,
    note: null,
    signedOffBy: null,
    signedOffById: null,
    signedOffOn: null,
  });
  unit.emit(eventOf('rectification.raised', 'Rectification', rectification, { projectId, itemId }));
  unit.notify(toStaff(rectification, 'rectification.raised'));
  return { rectification };
};

const inspectionOf = async (
  id: string | null | undefined,
  { projectId, itemId }: FoundIn,
  unit: SupervisionUnit,
): Promise<string | null> => {
  if (!id) return null;
  const inspection = await unit.inspections.findById(id);
  if (!inspection || inspection.projectId !== projectId || inspection.itemId !== itemId)
    throw commonErrors.NOT_FOUND({ type: 'Inspection', id }, { field: 'inspectionId' });
  return inspection.id;
};
