import { suggestionLifecycle } from '@renda/suggestions-rules';

import { mergeInto } from '../merging.ts';
import { lockFor } from '../suggestions.ts';

import type { MergeSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** ADMITTED → MERGED (SUG-4). */
export const mergeSuggestion = async (
  input: MergeSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  suggestionLifecycle.advance(suggestion.state, 'merge');
  return { suggestion: await mergeInto(suggestion, input.intoId, unit) };
};
