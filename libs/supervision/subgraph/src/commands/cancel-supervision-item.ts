import { assertActsIn } from '@renda/identity';

import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredReason } from '../required-reason.ts';

import type { CancelSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** Ends an item before it is closed, with the chairpersons' reason (SUP-7). */
export const cancelSupervisionItem = async (
  input: CancelSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'cancel', unit, ({ regionCode }) =>
    assertActsIn(unit.viewer, ['CHAIRPERSONS'], regionCode),
  );
  const reason = requiredReason(input.reason);
  const taken = await takeStep(
    item,
    {
      event: 'cancel',
      text: reason,
      kind: 'supervisionItem.cancelled',
      data: { ...fromTo(item, 'cancel'), reason },
    },
    unit,
  );
  return { item: taken };
};
