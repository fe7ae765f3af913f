import { assertVersion } from '@renda/commands';
import { assertActsIn, grantFor } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { asSittingRepresentative } from '../access.ts';
import { foreignId } from '../foreign-id.ts';
import { changeSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { assertDraft } from './edit-suggestion.ts';

import type { JoinSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

const most = 200;

/** Another representative of the congress signs a draft that its author opened to co-signing (SUG-1). */
export const joinSuggestion = async (
  input: JoinSuggestionInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await given.suggestions.lock(input.suggestionId);
  const { id, regionCode, stateSince: since, authorId, invitedIds, signerIds, openToCoSigning } = suggestion;
  assertActsIn(given.viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], regionCode);
  const own = grantFor(given.viewer, ['REPRESENTATIVE'], regionCode)?.subject;
  const representativeId = foreignId('Representative', input.representativeId ?? own, 'representativeId') ?? '';
  const notInvited = () => suggestionsErrors.NOT_INVITED({ representative: representativeId });
  const unit = await asSittingRepresentative(
    representativeId,
    { regionCode, since, about: id },
    input,
    given,
    notInvited,
  );
  assertVersion(suggestion, input.expectedVersion);
  assertDraft(suggestion, 'joinSuggestion');
  if (!openToCoSigning) throw suggestionsErrors.NOT_OPEN_TO_CO_SIGNING();
  if (representativeId === authorId || invitedIds.includes(representativeId)) {
    throw suggestionsErrors.SIGNER_TWICE({ representative: representativeId }, { field: 'representativeId' });
  }
  if (invitedIds.length >= most) throw suggestionsErrors.SIGNERS_TOO_MANY({ most });
  await unit.signatures.add({
    suggestionId: id,
    representativeId,
    place: invitedIds.length,
    answer: 'CONFIRMED',
    answeredOn: unit.today(),
    withdrawalAgreedOn: null,
  });
  const joined = await changeSuggestion(
    suggestion,
    { invitedIds: [...invitedIds, representativeId], signerIds: [...signerIds, representativeId] },
    { kind: 'suggestion.invitationAnswered', data: { representativeId, confirmed: true } },
    unit,
  );
  unit.notify(toAuthor(joined, 'suggestion.invitationAnswered', { confirmed: true }));
  return { suggestion: joined };
};
