import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { foreignId } from '../foreign-id.ts';
import { changeSuggestion } from '../movement.ts';
import { toRepresentative } from '../notices.ts';
import { lockForAuthor } from '../suggestions.ts';
import { assertDraft } from './edit-suggestion.ts';

import type { InviteCoSignersInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

const atOnce = 100;
const inAll = 200;

/** Invites representatives to sign a draft (附议, SUG-2). */
export const inviteCoSigners = async (
  input: InviteCoSignersInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const { suggestion, at: unit } = await lockForAuthor(input, given);
  assertDraft(suggestion, 'inviteCoSigners');
  const { id, authorId, invitedIds } = suggestion;
  const asked = input.representativeIds.flatMap((each) => foreignId('Representative', each, 'representativeIds') ?? []);
  if (asked.length === 0 || asked.length > atOnce || asked.length + invitedIds.length > inAll) {
    throw commonErrors.INVALID_INPUT(
      { reason: `Invite 1 to ${atOnce}, ${inAll} in all.` },
      { field: 'representativeIds' },
    );
  }
  const twice = asked.find(
    (each, place) => each === authorId || invitedIds.includes(each) || asked.indexOf(each) < place,
  );
  if (twice) throw suggestionsErrors.SIGNER_TWICE({ representative: twice }, { field: 'representativeIds' });
  await unit.signatures.addAll(
    asked.map((representativeId, index) => ({
      suggestionId: id,
      representativeId,
      place: invitedIds.length + index,
      answer: 'INVITED' as const,
      answeredOn: null,
      withdrawalAgreedOn: null,
    })),
  );
  const changed = await changeSuggestion(
    suggestion,
    { invitedIds: [...invitedIds, ...asked] },
    { kind: 'suggestion.signersInvited', data: { representativeIds: asked } },
    unit,
  );
  for (const each of asked) unit.notify(toRepresentative(each, changed, 'suggestion.signersInvited'));
  return { suggestion: changed };
};
