import { assertCommitteeStaff } from '../access.ts';
import { recordEvaluation } from '../evaluation.ts';
import { lockItem, takeStep } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { EvaluateSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** RECTIFICATION_REPORTED → EVALUATED (SUP-7, SUP-8). */
export const evaluateSupervisionItem = async (
  input: EvaluateSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const item = await lockItem(input, 'evaluate', unit, (found) => assertCommitteeStaff(unit.viewer, found));
  const { counts, citizens } = input;
  const { grade } = await recordEvaluation({ of: { itemId: item.id }, before: [], counts, citizens }, unit);
  const taken = await takeStep(
    item,
    {
      event: 'evaluate',
      text: requiredText(input.text, 'text'),
      changes: { grade },
      kind: 'supervisionItem.evaluated',
      data: { grade },
    },
    unit,
  );
  return { item: taken };
};
