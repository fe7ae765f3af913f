import { assertActsIn } from '@renda/identity';

import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredReason } from '../required-reason.ts';

import type { SkipSupervisionStepInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** Goes on without the next step, with the chairpersons' reason (SUP-7). */
export const skipSupervisionStep = async (
  input: SkipSupervisionStepInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'skip', unit, ({ regionCode }) =>
    assertActsIn(unit.viewer, ['CHAIRPERSONS'], regionCode),
  );
  const reason = requiredReason(input.reason);
  const taken = await takeStep(
    item,
    {
      event: 'skip',
      text: reason,
      kind: 'supervisionItem.stepSkipped',
      data: { ...fromTo(item, 'skip'), reason },
    },
    unit,
  );
  return { item: taken };
};
