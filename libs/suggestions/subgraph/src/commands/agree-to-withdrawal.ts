import { assertVersion } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { asRepresentative } from '../access.ts';
import { changeSuggestion } from '../movement.ts';

import type { AgreeToWithdrawalInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** A joint signer agrees that the suggestion be withdrawn (SUG-4). */
export const agreeToWithdrawal = async (
  input: AgreeToWithdrawalInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await given.suggestions.lock(input.suggestionId);
  const own = subjectsOf(given.viewer, 'REPRESENTATIVE');
  const representativeId = (
    input.representativeId ??
    own.find((id) => suggestion.signerIds.includes(id)) ??
    own[0] ??
    ''
  ).toLowerCase();
  const notASigner = () => suggestionsErrors.NOT_INVITED({ representative: representativeId });
  const act = { regionCode: suggestion.regionCode, since: suggestion.stateSince, about: suggestion.id };
  const unit = await asRepresentative(representativeId, act, input, given, notASigner);
  assertVersion(suggestion, input.expectedVersion);
  const signature = (await unit.signatures.ofSuggestions([suggestion.id])).find(
    (each) => each.representativeId === representativeId,
  );
  if (signature?.answer !== 'CONFIRMED') throw notASigner();
  suggestionLifecycle.advance(suggestion.state, 'withdraw');
  if (signature.withdrawalAgreedOn) throw suggestionsErrors.ALREADY_ANSWERED({ answer: signature.withdrawalAgreedOn });
  await unit.signatures.save({ ...signature, withdrawalAgreedOn: unit.today() });
  const data = { representativeId };
  return { suggestion: await changeSuggestion(suggestion, {}, { kind: 'suggestion.withdrawalAgreed', data }, unit) };
};
