import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { newId } from '@renda/persistence';
import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { shareAttachments } from '../attachments.ts';
import { limitsOn } from '../limits.ts';
import { changeSuggestion, emitSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { blank } from './draft-suggestion.ts';

import type { TakeUpEscalatedInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** Staff of the level above begin a linked case of origin ESCALATED with the same author; it is registered there (SUG-4). */
export const takeUpEscalated = async (
  input: TakeUpEscalatedInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion; linked: Suggestion }> => {
  const below = await lockEscalated(input, 'linkedCaseEnded', unit);
  if (below.escalatedToId) throw suggestionsErrors.ESCALATED_TAKEN_UP();
  const regionCode = below.escalatedToRegion ?? below.regionCode;
  const { kind, authorId, signerIds, opinionId } = below;
  const { title, text, category, delegation, formedBy, publicity, confidentialReason, unresolvedYears } = below;
  const { delegationDiscussedOn, contactName, contactPhone } = below;
  const { moreCommunication, referenceOnly, openToCoSigning } = below;
  const linked = await unit.suggestions.add({
    ...blank,
    ...{ title, text, category, delegation, formedBy, publicity, confidentialReason, unresolvedYears },
    ...{ delegationDiscussedOn, contactName, contactPhone },
    ...{ moreCommunication, referenceOnly, openToCoSigning, kind, authorId, signerIds, opinionId, regionCode },
    id: newId(),
    state: 'SUBMITTED',
    origin: 'ESCALATED',
    stateSince: unit.today(),
    submittedOn: unit.today(),
    escalatedFromId: below.id,
    invitedIds: signerIds.filter((id) => id !== authorId),
    limits: await limitsOn(unit.policy, regionCode, unit.today()),
  });
  await signAgain(below.id, linked.id, unit);
  await shareAttachments(below.id, linked.id, unit);
  await unit.search.index(linked);
  emitSuggestion('suggestion.takenUpFromBelow', { belowId: below.id, authorId }, linked, unit);
  const data = { linkedId: linked.id };
  const suggestion = await changeSuggestion(
    below,
    { escalatedToId: linked.id },
    { kind: 'suggestion.escalationTakenUp', data },
    unit,
  );
  unit.notify(toAuthor(suggestion, 'suggestion.escalationTakenUp'));
  return { suggestion, linked };
};

/** Who signed below has signed the linked case too, and must agree anew if it is withdrawn there. */
const signAgain = async (belowId: string, suggestionId: string, unit: SuggestionsUnit): Promise<void> => {
  const signed = (await unit.signatures.ofSuggestions([belowId])).filter(({ answer }) => answer === 'CONFIRMED');
  await unit.signatures.addAll(
    signed.map(({ representativeId, place, answer, answeredOn }) => ({
      ...{ suggestionId, representativeId, place, answer, answeredOn },
      withdrawalAgreedOn: null,
    })),
  );
};

/** The suggestion handed up, locked, for staff of the level it was handed to. */
export const lockEscalated = async (
  { suggestionId, expectedVersion }: TakeUpEscalatedInput,
  event: 'linkedCaseEnded' | 'escalationDeclined',
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const below = await unit.suggestions.lock(suggestionId);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], below.escalatedToRegion ?? below.regionCode);
  assertVersion(below, expectedVersion);
  suggestionLifecycle.advance(below.state, event);
  return below;
};
