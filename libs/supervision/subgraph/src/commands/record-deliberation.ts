import { assertItemRunner } from '../access.ts';
import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { RecordDeliberationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** HELD → DELIBERATED: the deliberation opinion (SUP-7). */
export const recordDeliberation = async (
  input: RecordDeliberationInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'deliberate', unit, (found) =>
    assertItemRunner(unit.viewer, found, ['COMMITTEE_STAFF']),
  );
  const taken = await takeStep(
    item,
    {
      event: 'deliberate',
      text: requiredText(input.text, 'text'),
      kind: 'supervisionItem.deliberated',
      data: fromTo(item, 'deliberate'),
    },
    unit,
  );
  return { item: taken };
};
