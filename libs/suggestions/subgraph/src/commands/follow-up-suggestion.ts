import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { openFollowUp } from '../follow-ups.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { FollowUpSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** CLOSED → FOLLOW_UP: staff found that what was reported or promised is not done (SUG-8). */
export const followUpSuggestion = async (
  input: FollowUpSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  suggestionLifecycle.advance(suggestion.state, 'followUp');
  // Closed without a reply of its own, nothing was promised here, and no second reply could ever close it again.
  if ((await unit.replies.ofSuggestions([suggestion.id])).length === 0) throw suggestionsErrors.NOTHING_TO_FOLLOW_UP();
  const reason = reasonOf(input.reason);
  return { suggestion: await openFollowUp(suggestion, { reason, commitmentId: null }, unit) };
};
