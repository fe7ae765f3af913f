import { commonErrors } from '@renda/kernel';

import { assertReporter } from '../access.ts';
import { fromTo, lockItem, takeStep } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { ReportItemRectificationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** FORWARDED → RECTIFICATION_REPORTED, by one of its units or the government office; again after an unsatisfied evaluation (SUP-7, SUP-8). */
export const reportItemRectification = async (
  input: ReportItemRectificationInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'reportRectification', unit, (found) => assertReporter(unit.viewer, found));
  if (item.state === 'EVALUATED' && item.grade !== 'UNSATISFIED')
    throw commonErrors.ILLEGAL_TRANSITION({
      state: item.state,
      event: 'reportRectification',
      possible: 'close, cancel',
    });
  const taken = await takeStep(
    item,
    {
      event: 'reportRectification',
      text: requiredText(input.text, 'text'),
      kind: 'supervisionItem.rectificationReported',
      data: fromTo(item, 'reportRectification'),
    },
    unit,
  );
  return { item: taken };
};
