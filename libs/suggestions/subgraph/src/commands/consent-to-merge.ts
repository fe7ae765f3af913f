import { assertVersion } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { asRepresentative } from '../access.ts';
import { assertMergeable, openToConsent } from '../merging.ts';
import { emitSuggestion } from '../movement.ts';

import type { ConsentToMergeInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** A lead author of either agrees that the two be handled as one (SUG-3). Agreeing twice changes nothing. */
export const consentToMerge = async (
  input: ConsentToMergeInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await given.suggestions.lock(input.suggestionId);
  const into = await given.suggestions.lock(input.intoId);
  const authors = [suggestion.authorId, into.authorId];
  const own = subjectsOf(given.viewer, 'REPRESENTATIVE');
  const representativeId = (
    input.representativeId ??
    own.find((id) => authors.includes(id)) ??
    own[0] ??
    ''
  ).toLowerCase();
  const refusal = () => suggestionsErrors.NOT_THE_AUTHOR();
  const act = { regionCode: suggestion.regionCode, since: suggestion.stateSince, about: suggestion.id };
  const unit = await asRepresentative(representativeId, act, input, given, refusal);
  assertVersion(suggestion, input.expectedVersion);
  if (!authors.includes(representativeId)) throw refusal();
  assertMergeable(suggestion, into, openToConsent);
  const consents = await unit.consents.between(suggestion.id, into.id);
  if (consents.some((consent) => consent.representativeId === representativeId)) return { suggestion };
  await unit.consents.add({
    suggestionId: suggestion.id,
    intoId: into.id,
    representativeId,
    consentedOn: unit.today(),
  });
  emitSuggestion('suggestion.mergeConsented', { intoId: into.id, representativeId }, suggestion, unit);
  return { suggestion };
};
