import { toUnit } from '../notices.ts';
import { assertDueAhead, assertJudge, lockRectification, moveRectification } from '../rectifications.ts';
import { requiredReason } from '../required-reason.ts';

import type { SendBackRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { Rectification } from '../persistence/rectification.table.ts';

/** REPORTED → RECTIFYING: the evidence does not hold; a new day is set (SUP-5). */
export const sendBackRectification = async (
  input: SendBackRectificationInput,
  unit: SupervisionUnit,
): Promise<{ rectification: Rectification }> => {
  const found = await lockRectification(input, 'sendBack', unit, (problem, of) =>
    assertJudge(unit.viewer, problem, of),
  );
  const { dueOn } = input;
  assertDueAhead(dueOn, unit.today());
  const reason = requiredReason(input.reason);
  const changes = { dueOn, note: reason, rounds: found.rounds + 1 };
  const move = { event: 'sendBack', changes, kind: 'rectification.sentBack', data: { reason, dueOn } } as const;
  const rectification = await moveRectification(found, move, unit);
  unit.plan({ name: 'RECTIFICATION', due: dueOn, rule: 'SUP-5' });
  unit.notify(toUnit(rectification, rectification.ownerUnitId, 'rectification.sentBack', { dueOn }));
  return { rectification };
};
