import { supervisionErrors } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { CloseSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** EVALUATED → CLOSED: satisfied at least basically, every problem signed off; its result is public (SUP-7, SUP-8). */
export const closeSupervisionItem = async (
  input: CloseSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'close', unit, (found) => assertCommitteeStaff(unit.viewer, found));
  if (item.grade === 'UNSATISFIED') throw supervisionErrors.EVALUATION_UNSATISFIED();
  const count = await unit.rectifications.countOpen('item_id', item.id);
  if (count > 0) throw supervisionErrors.RECTIFICATION_OPEN({ count });
  const text = requiredText(input.text, 'text');
  const taken = await takeStep(
    item,
    {
      event: 'close',
      text: text,
      changes: { result: text, publishedOn: item.publishedOn ?? unit.today() },
      kind: 'supervisionItem.closed',
      data: fromTo(item, 'close'),
    },
    unit,
  );
  return { item: taken };
};
