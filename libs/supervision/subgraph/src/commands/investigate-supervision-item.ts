import { assertItemLeader } from '../access.ts';
import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { InvestigateSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** PLANNED → INVESTIGATED, by the working committee of its field, or the member who leads it (SUP-7, §2). */
export const investigateSupervisionItem = async (
  input: InvestigateSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'investigate', unit, (found) => assertItemLeader(unit.viewer, found));
  const taken = await takeStep(
    item,
    {
      event: 'investigate',
      text: requiredText(input.text, 'text'),
      kind: 'supervisionItem.investigated',
      data: fromTo(item, 'investigate'),
    },
    unit,
  );
  return { item: taken };
};
