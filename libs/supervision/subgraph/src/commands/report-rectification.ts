import { assertActsIn } from '@renda/identity';

import { toStaff } from '../notices.ts';
import { lockRectification, moveRectification } from '../rectifications.ts';
import { requiredText } from '../required-text.ts';

import type { ReportRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { Rectification } from '../persistence/rectification.table.ts';

/** RECTIFYING → REPORTED, with evidence, by the owner (SUP-5). */
export const reportRectification = async (
  input: ReportRectificationInput,
  unit: SupervisionUnit,
): Promise<{ rectification: Rectification }> => {
  const found = await lockRectification(input, 'report', unit, ({ regionCode, ownerUnitId }) =>
    assertActsIn(unit.viewer, ['HANDLING_UNIT'], regionCode, ownerUnitId ?? undefined),
  );
  const { ownerUnitId, dueOn } = found;
  unit.check({ name: 'inTime', passed: dueOn === null || unit.today() <= dueOn, detail: dueOn ?? '', rule: 'SUP-5' });
  const changes = { evidence: requiredText(input.evidence, 'evidence') };
  const move = { event: 'report', changes, kind: 'rectification.reported', data: { ownerUnitId } } as const;
  const rectification = await moveRectification(found, move, unit);
  unit.notify(toStaff(rectification, 'rectification.reported'));
  return { rectification };
};
