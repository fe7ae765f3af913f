import { assertVersion } from '@renda/commands';
import { actsIn } from '@renda/identity';
import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { isPastDue } from '../commitments.ts';
import { closedAgain, isOfThisFollowUp } from '../follow-ups.ts';
import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { lockForAuthor } from '../suggestions.ts';

import type { VerifyFollowUpInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** FOLLOW_UP → CLOSED: the second reply, or the kept promises, verified by the author or by staff (SUG-4). */
export const verifyFollowUp = async (
  input: VerifyFollowUpInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const { suggestion, at: unit } = await lockForVerifier(input, given);
  suggestionLifecycle.advance(suggestion.state, 'verify');
  const note = reasonOf(input.note, 'note');
  const commitments = await unit.commitments.ofSuggestions([suggestion.id]);
  const replies = await unit.replies.ofSuggestions([suggestion.id]);
  const hasReplied = replies.some((reply) => isOfThisFollowUp(reply, suggestion));
  const keptSince = commitments.some(({ keptOn }) => keptOn !== null && keptOn >= suggestion.stateSince);
  if (commitments.some((each) => isPastDue(each, unit.today())) || (!hasReplied && !keptSince))
    throw suggestionsErrors.SECOND_REPLY_NEEDED();
  const changes = await closedAgain(suggestion, unit);
  const kind = 'suggestion.followUpVerified';
  const verified = await moveSuggestion(suggestion, { event: 'verify', kind, data: { note }, changes }, unit);
  unit.notify(toAuthor(verified, kind, { note }));
  return { suggestion: verified };
};

// Committee staff verify in their own name; only entering for the author takes a paper.
const lockForVerifier: typeof lockForAuthor = async (input, unit) => {
  const suggestion = await unit.suggestions.lock(input.suggestionId);
  const isStaff = actsIn(unit.viewer, ['COMMITTEE_STAFF'], suggestion.regionCode);
  if (!isStaff || input.paper) return lockForAuthor(input, unit);
  assertVersion(suggestion, input.expectedVersion);
  return { suggestion, at: unit };
};
