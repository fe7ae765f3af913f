import { suggestionLifecycle } from '@renda/suggestions-rules';

import { recordDecision } from '../decisions.ts';
import { emitSuggestion, moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { rehandle } from '../rehandling.ts';
import { lockFor } from '../suggestions.ts';

import type { ConcludeHardCaseInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** HARD_CASE → HANDLING once more, or CLOSED, explained to the author; the last rating stays (SUG-4). */
export const concludeHardCase = async (
  input: ConcludeHardCaseInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['CHAIRPERSONS', 'COMMITTEE_STAFF'], input, unit);
  const { onceMore, review, decision } = input;
  suggestionLifecycle.advance(suggestion.state, onceMore ? 'handleOnceMore' : 'explain');
  await recordDecision(suggestion, { ...decision, body: 'CHAIRPERSONS', matter: 'HARD_CASE' }, unit);
  emitSuggestion('suggestion.hardCaseConcluded', { onceMore, review }, suggestion, unit);
  if (onceMore)
    return { suggestion: await rehandle(suggestion, { event: 'handleOnceMore', note: decision.text }, unit) };
  const closing = 'HARD_CASE' as const;
  const closed = await moveSuggestion(
    suggestion,
    { event: 'explain', kind: 'suggestion.closed', data: { closing }, changes: { closing } },
    unit,
  );
  unit.notify(toAuthor(closed, 'suggestion.closed', { closing }));
  return { suggestion: closed };
};
