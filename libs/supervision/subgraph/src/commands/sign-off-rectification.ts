import { toUnit } from '../notices.ts';
import { assertJudge, judgeRole, lockRectification, moveRectification } from '../rectifications.ts';

import type { SignOffRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { Rectification } from '../persistence/rectification.table.ts';

/** REPORTED → SIGNED_OFF (销号), by a representative or the working committee, never the owner (SUP-5). */
export const signOffRectification = async (
  input: SignOffRectificationInput,
  unit: SupervisionUnit,
): Promise<{ rectification: Rectification }> => {
  const found = await lockRectification(input, 'signOff', unit, (problem, of) => assertJudge(unit.viewer, problem, of));
  const by = judgeRole(unit.viewer, found);
  const changes = { signedOffBy: by, signedOffById: unit.viewer.subject, signedOffOn: unit.today(), note: null };
  const move = { event: 'signOff', changes, kind: 'rectification.signedOff', data: { by } } as const;
  const rectification = await moveRectification(found, move, unit);
  unit.notify(toUnit(rectification, rectification.ownerUnitId, 'rectification.signedOff'));
  return { rectification };
};
