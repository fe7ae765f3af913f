import { assertVersion } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { asRepresentative, asSittingRepresentative } from '../access.ts';
import { changeSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { assertDraft } from './edit-suggestion.ts';

import type { AnswerInvitationInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** Somebody invited signs, or declines to (SUG-2). */
export const answerInvitation = async (
  input: AnswerInvitationInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await given.suggestions.lock(input.suggestionId);
  const own = subjectsOf(given.viewer, 'REPRESENTATIVE');
  const representativeId = (
    input.representativeId ??
    own.find((id) => suggestion.invitedIds.includes(id)) ??
    own[0] ??
    ''
  ).toLowerCase();
  const notInvited = () => suggestionsErrors.NOT_INVITED({ representative: representativeId });
  const act = { regionCode: suggestion.regionCode, since: suggestion.stateSince, about: suggestion.id };
  const as = input.confirm ? asSittingRepresentative : asRepresentative;
  const unit = await as(representativeId, act, input, given, notInvited);
  assertVersion(suggestion, input.expectedVersion);
  const signature = (await unit.signatures.ofSuggestions([suggestion.id])).find(
    (each) => each.representativeId === representativeId,
  );
  if (!signature) throw notInvited();
  assertDraft(suggestion, 'answerInvitation');
  if (signature.answer !== 'INVITED') throw suggestionsErrors.ALREADY_ANSWERED({ answer: signature.answer });
  const { confirm } = input;
  await unit.signatures.save({ ...signature, answer: confirm ? 'CONFIRMED' : 'DECLINED', answeredOn: unit.today() });
  const changed = await changeSuggestion(
    suggestion,
    { signerIds: confirm ? [...suggestion.signerIds, representativeId] : suggestion.signerIds },
    { kind: 'suggestion.invitationAnswered', data: { representativeId, confirmed: confirm } },
    unit,
  );
  unit.notify(toAuthor(changed, 'suggestion.invitationAnswered', { confirmed: confirm }));
  return { suggestion: changed };
};
