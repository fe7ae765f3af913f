import { assertActsIn } from '@renda/identity';

import { toStaff } from '../notices.ts';
import { lockRectification, moveRectification } from '../rectifications.ts';
import { requiredReason } from '../required-reason.ts';

import type { ReopenRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { Rectification } from '../persistence/rectification.table.ts';

/** SIGNED_OFF → OPEN: the problem came back (SUP-5). */
export const reopenRectification = async (
  input: ReopenRectificationInput,
  unit: SupervisionUnit,
): Promise<{ rectification: Rectification }> => {
  const found = await lockRectification(input, 'reopen', unit, ({ regionCode }) =>
    assertActsIn(unit.viewer, ['REPRESENTATIVE', 'WORKING_COMMITTEE', 'COMMITTEE_STAFF'], regionCode),
  );
  const reason = requiredReason(input.reason);
  const changes = { note: reason, signedOffBy: null, signedOffById: null, signedOffOn: null };
  const move = { event: 'reopen', changes, kind: 'rectification.reopened', data: { reason } } as const;
  const rectification = await moveRectification(found, move, unit);
  unit.notify(toStaff(rectification, 'rectification.reopened'));
  return { rectification };
};
