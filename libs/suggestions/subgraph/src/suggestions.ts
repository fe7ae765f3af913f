import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { asAuthor } from './access.ts';

import type { Role } from '@renda/identity';

import type { SuggestionPaperInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

interface SuggestionInput {
  readonly suggestionId: string;
  readonly expectedVersion?: number | null;
  readonly paper?: SuggestionPaperInput | null;
}

/** The suggestion, locked, for those who hold one of the roles in its region. */
export const lockFor = async (
  roles: readonly Role[],
  { suggestionId, expectedVersion }: SuggestionInput,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const suggestion = await unit.suggestions.lock(suggestionId);
  assertActsIn(unit.viewer, roles, suggestion.regionCode);
  assertVersion(suggestion, expectedVersion);
  return suggestion;
};

/** The suggestion, locked, for its lead author, and the unit on the day that counts. */
export const lockForAuthor = async (
  input: SuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ readonly suggestion: Suggestion; readonly at: SuggestionsUnit }> => {
  const suggestion = await unit.suggestions.lock(input.suggestionId);
  const at = await asAuthor(suggestion, input, unit);
  assertVersion(suggestion, input.expectedVersion);
  return { suggestion, at };
};
