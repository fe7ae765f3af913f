import { newId } from '@renda/persistence';
import { assertMayChoose } from '@renda/suggestions-rules';

import { shareAttachments } from './attachments.ts';
import { blank } from './commands/draft-suggestion.ts';
import { limitsOn } from './limits.ts';
import { changeSuggestion } from './movement.ts';
import { toRole } from './notices.ts';
import { lockForAuthor } from './suggestions.ts';

import type { AfterRefusal } from '@renda/suggestions-rules';

import type { MendRefusedInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

export interface Chosen {
  readonly suggestion: Suggestion;
  readonly continuation: Suggestion;
}

type Begin = (row: Suggestion, unit: SuggestionsUnit) => Promise<Suggestion>;

/** The author's one choice after a refusal (SUG-3): what it goes on as is linked to it, both ways. */
export const chooseAfterRefusal = async (
  input: MendRefusedInput,
  choice: AfterRefusal,
  begin: Begin,
  given: SuggestionsUnit,
): Promise<Chosen> => {
  const { suggestion: refused, at: unit } = await lockForAuthor(input, given);
  assertMayChoose(refused);
  const continuation = await begin(await copyOf(refused, unit), unit);
  await shareAttachments(refused.id, continuation.id, unit);
  const suggestion = await changeSuggestion(
    refused,
    { afterRefusal: choice, continuedById: continuation.id },
    { kind: 'suggestion.afterRefusalChosen', data: { choice, continuationId: continuation.id } },
    unit,
  );
  unit.notify(toRole('COMMITTEE_STAFF', suggestion, 'suggestion.afterRefusalChosen', { choice }));
  return { suggestion, continuation };
};

/** The same document as a new one: its form, its author and the policy of today, nothing of its past. */
const copyOf = async (refused: Suggestion, unit: SuggestionsUnit): Promise<Suggestion> => {
  const { kind, origin, authorId, opinionId, regionCode, title, text, category, delegation, formedBy } = refused;
  const { publicity, confidentialReason, unresolvedYears, moreCommunication, referenceOnly, openToCoSigning } = refused;
  const { delegationDiscussedOn, contactName, contactPhone } = refused;
  return {
    ...blank,
    ...{ delegationDiscussedOn, contactName, contactPhone },
    ...{ kind, origin, authorId, opinionId, regionCode, title, text, category, delegation, formedBy },
    ...{ publicity, confidentialReason, unresolvedYears, moreCommunication, referenceOnly, openToCoSigning },
    id: newId(),
    version: 1,
    createdAt: unit.clock.now(),
    updatedAt: unit.clock.now(),
    signerIds: [authorId],
    continuesId: refused.id,
    stateSince: unit.today(),
    limits: await limitsOn(unit.policy, regionCode, unit.today()),
  };
};
