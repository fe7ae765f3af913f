import { subjectsOf, assertActsIn } from '@renda/identity';
import { assertVersion } from '@renda/commands';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { fingerprintOf } from '../fingerprint.ts';
import { changeSuggestion } from '../movement.ts';
import { similarTo } from '../similar.ts';
import { assertDraft } from './edit-suggestion.ts';

import type { FindSimilarSuggestionsInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';
import type { Similar } from '../similar.ts';

/** Shows what was filed before, and notes for which text it was shown (SUG-2). */
export const findSimilarSuggestions = async (
  input: FindSimilarSuggestionsInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion; matches: readonly Similar[] }> => {
  const suggestion = await unit.suggestions.lock(input.suggestionId);
  const { viewer } = unit;
  if (!subjectsOf(viewer, 'REPRESENTATIVE').includes(suggestion.authorId)) {
    assertActsIn(viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], suggestion.regionCode);
    if (viewer.kind !== 'SYSTEM') assertActsIn(viewer, ['COMMITTEE_STAFF'], suggestion.regionCode);
  }
  assertVersion(suggestion, input.expectedVersion);
  assertDraft(suggestion, 'findSimilarSuggestions');
  if (suggestion.title.trim() === '')
    throw suggestionsErrors.TEXT_LENGTH({ field: 'title', min: 4, max: 100, length: 0 });
  const matches = await similarTo(suggestion, unit);
  const changed = await changeSuggestion(
    suggestion,
    { similarShownFor: fingerprintOf(suggestion) },
    { kind: 'suggestion.similarShown', data: { similarIds: matches.map(({ suggestion: { id } }) => id) } },
    unit,
  );
  return { suggestion: changed, matches };
};
