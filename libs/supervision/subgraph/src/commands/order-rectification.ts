import { assertItemRunner } from '../access.ts';
import { foreignId } from '../foreign-id.ts';
import { toUnit } from '../notices.ts';
import { assertDueAhead, lockRectification, moveRectification } from '../rectifications.ts';

import type { OrderRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { Rectification } from '../persistence/rectification.table.ts';

/** OPEN → RECTIFYING, with owner and day (SUP-5). */
export const orderRectification = async (
  input: OrderRectificationInput,
  unit: SupervisionUnit,
): Promise<{ rectification: Rectification }> => {
  const found = await lockRectification(input, 'order', unit, (_, of) =>
    assertItemRunner(unit.viewer, of, ['COMMITTEE_STAFF']),
  );
  const { dueOn } = input;
  assertDueAhead(dueOn, unit.today());
  const ownerUnitId = foreignId('HandlingUnit', input.ownerUnitId, 'ownerUnitId');
  const changes = { ownerUnitId, dueOn, evidence: null, rounds: found.rounds + 1 };
  const data = { ownerUnitId, dueOn };
  const rectification = await moveRectification(
    found,
    { event: 'order', changes, kind: 'rectification.ordered', data },
    unit,
  );
  unit.plan({ name: 'RECTIFICATION', due: dueOn, rule: 'SUP-5' });
  unit.notify(toUnit(rectification, ownerUnitId, 'rectification.ordered', { dueOn }));
  return { rectification };
};
