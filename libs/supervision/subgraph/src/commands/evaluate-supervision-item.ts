import { assertCommitteeStaff } from '../access.ts';
import { assertNoOpenVote } from '../evaluation-votes.ts';
import { takeItemEvaluation } from '../item-evaluation.ts';
import { lockItem } from '../item-moves.ts';
import { requiredText } from '../required-text.ts';

import type { EvaluateSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** RECTIFICATION_REPORTED → EVALUATED by papers (SUP-7, SUP-8). */
export const evaluateSupervisionItem = async (
  input: EvaluateSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const found = await lockItem(input, 'evaluate', unit, (item) => assertCommitteeStaff(unit.viewer, item));
  await assertNoOpenVote({ itemId: found.id }, unit);
  const { counts, citizens } = input;
  const text = requiredText(input.text, 'text');
  const { item } = await takeItemEvaluation(found, { text, counts, citizens }, unit);
  return { item };
};
