import { assertMayRequestVote } from '../access.ts';
import { requestedVote } from '../evaluation-votes.ts';
import { eventOf } from '../events.ts';
import { lockItem } from '../item-moves.ts';

import type { RequestItemEvaluationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { EvaluationVote } from '../persistence/evaluation-vote.table.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** Asks voting, by event, for the secret vote on what a supervision item brought about (SUP-7, SUP-8). */
export const requestItemEvaluation = async (
  input: RequestItemEvaluationInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem; vote: EvaluationVote }> => {
  const item = await lockItem(input, 'evaluate', unit, (found) => assertMayRequestVote(unit.viewer, found));
  const { vote, data } = await requestedVote({ itemId: item.id }, item, input, unit);
  unit.emit(eventOf('vote.requested', 'SupervisionItem', item, data));
  return { item, vote };
};
