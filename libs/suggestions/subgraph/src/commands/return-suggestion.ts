import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { ReturnSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** REGISTERED → DRAFT, with a reason (SUG-4). */
export const returnSuggestion = async (
  input: ReturnSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  const reason = reasonOf(input.reason);
  const returned = await moveSuggestion(
    suggestion,
    { event: 'returnForCompletion', kind: 'suggestion.returned', data: { reason } },
    unit,
  );
  unit.notify(toAuthor(returned, 'suggestion.returned', { reason }));
  return { suggestion: returned };
};
