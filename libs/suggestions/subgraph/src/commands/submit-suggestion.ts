import { assertComplete, assertDiscussed, assertReadyToSubmit } from '@renda/suggestions-rules';

import { fingerprintOf } from '../fingerprint.ts';
import { limitsOn } from '../limits.ts';
import { moveSuggestion } from '../movement.ts';
import { toRole } from '../notices.ts';
import { lockForAuthor } from '../suggestions.ts';

import type { SubmitSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** DRAFT → SUBMITTED: all invited signers have answered; similar ones were shown (SUG-4). */
export const submitSuggestion = async (
  input: SubmitSuggestionInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const { suggestion, at: unit } = await lockForAuthor(input, given);
  const signatures = await unit.signatures.ofSuggestions([suggestion.id]);
  if (suggestion.state === 'DRAFT') {
    assertComplete(suggestion);
    assertDiscussed(suggestion, unit.today());
    assertReadyToSubmit(
      signatures.map(({ answer }) => answer),
      { similarShown: suggestion.similarShownFor === fingerprintOf(suggestion) },
    );
  }
  unit.check({ name: 'signersAnswered', passed: true, detail: `${signatures.length}`, rule: 'SUG-2' });
  unit.check({ name: 'similarShown', passed: true, rule: 'SUG-2' });
  const { authorId, signerIds, kind, regionCode } = suggestion;
  const submitted = await moveSuggestion(
    suggestion,
    {
      event: 'submit',
      kind: 'suggestion.submitted',
      data: { authorId, signerIds, kind },
      changes: { submittedOn: unit.today(), limits: await limitsOn(unit.policy, regionCode, unit.today()) },
    },
    unit,
  );
  await unit.search.index(submitted);
  unit.notify(toRole('COMMITTEE_STAFF', submitted, 'suggestion.submitted'));
  return { suggestion: submitted };
};
