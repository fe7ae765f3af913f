import { suggestionsErrors } from '@renda/suggestions-rules';

import { changeSuggestion } from '../movement.ts';
import { toRepresentative } from '../notices.ts';
import { lockForAuthor } from '../suggestions.ts';
import { assertDraft } from './edit-suggestion.ts';

import type { TakeBackInvitationInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** An invitation that nobody answered is taken back; what was answered stays (SUG-2). */
export const takeBackInvitation = async (
  input: TakeBackInvitationInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const { suggestion, at: unit } = await lockForAuthor(input, given);
  assertDraft(suggestion, 'takeBackInvitation');
  const representativeId = input.representativeId.toLowerCase();
  const signatures = await unit.signatures.ofSuggestions([suggestion.id]);
  const invitation = signatures.find((each) => each.representativeId === representativeId);
  if (!invitation) throw suggestionsErrors.NOT_INVITED({ representative: representativeId });
  const { id, answer } = invitation;
  if (answer !== 'INVITED') throw suggestionsErrors.ALREADY_ANSWERED({ answer });
  await unit.signatures.remove([id]);
  const changed = await changeSuggestion(
    suggestion,
    { invitedIds: suggestion.invitedIds.filter((each) => each !== representativeId) },
    { kind: 'suggestion.invitationTakenBack', data: { representativeId } },
    unit,
  );
  unit.notify(toRepresentative(representativeId, changed, 'suggestion.invitationTakenBack'));
  return { suggestion: changed };
};
