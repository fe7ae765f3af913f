import { commonErrors } from '@renda/kernel';

import { assertItemRunner } from '../access.ts';
import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { HoldSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** INVESTIGATED → HELD (SUP-7). */
export const holdSupervisionItem = async (
  input: HoldSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'hold', unit, (found) =>
    assertItemRunner(unit.viewer, found, ['COMMITTEE_STAFF']),
  );
  const { heldOn } = input;
  if (heldOn > unit.today()) throw commonErrors.DAY_IN_FUTURE({ day: heldOn }, { field: 'heldOn' });
  const taken = await takeStep(
    item,
    {
      event: 'hold',
      text: requiredText(input.text, 'text'),
      changes: { heldOn },
      kind: 'supervisionItem.held',
      data: fromTo(item, 'hold'),
    },
    unit,
  );
  return { item: taken };
};
