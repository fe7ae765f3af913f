import { emitSuggestion } from './movement.ts';
import { toRepresentative } from './notices.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** What a change makes of the signatures: what it changes in the suggestion, and what is told once that is saved. */
interface SigningAnew {
  readonly changes: Partial<Pick<Suggestion, 'signerIds' | 'invitedIds'>>;
  readonly tell: (saved: Suggestion) => void;
}

interface Changed {
  readonly congress: boolean;
  readonly words: boolean;
}

/** A signature is given to a text, and before a congress (SUG-2). */
export const signingAnew = async (
  before: Suggestion,
  { congress, words }: Changed,
  unit: SuggestionsUnit,
): Promise<SigningAnew> => {
  if (congress) return signedByNobody(before, unit);
  return words ? askedAgain(before, unit) : { changes: {}, tell: () => undefined };
};

/** Those of one congress do not sign what is filed with another. */
const signedByNobody = async (before: Suggestion, unit: SuggestionsUnit): Promise<SigningAnew> => {
  const signatures = await unit.signatures.ofSuggestions([before.id]);
  await unit.signatures.remove(signatures.map(({ id }) => id));
  return {
    changes: { invitedIds: [] },
    tell: (saved) => {
      for (const { representativeId } of signatures) {
        emitSuggestion('suggestion.invitationTakenBack', { representativeId }, saved, unit);
        unit.notify(toRepresentative(representativeId, before, 'suggestion.invitationTakenBack'));
      }
    },
  };
};

/** Whoever signed has not signed the text it is changed to, and is asked again. */
const askedAgain = async (before: Suggestion, unit: SuggestionsUnit): Promise<SigningAnew> => {
  const signatures = await unit.signatures.ofSuggestions([before.id]);
  const signed = signatures.filter(({ answer }) => answer === 'CONFIRMED');
  for (const signature of signed) {
    await unit.signatures.save({ ...signature, answer: 'INVITED', answeredOn: null, withdrawalAgreedOn: null });
  }
  const representativeIds = signed.map(({ representativeId }) => representativeId);
  return {
    changes: { signerIds: [before.authorId] },
    tell: (saved) => {
      if (signed.length > 0) emitSuggestion('suggestion.signersInvited', { representativeIds }, saved, unit);
      for (const each of representativeIds)
        unit.notify(toRepresentative(each, saved, 'suggestion.signersInvited', { textChanged: true }));
    },
  };
};
