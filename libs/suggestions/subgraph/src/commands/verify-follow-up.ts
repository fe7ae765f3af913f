import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { isAnyPastDue } from '../commitments.ts';
import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { lockFor, lockForAuthor } from '../suggestions.ts';

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
  const hasReplied = replies.some(
    ({ repliedOn, round }) => round > suggestion.round && repliedOn >= suggestion.stateSince,
  );
  const keptSince = commitments.some(({ keptOn }) => keptOn !== null && keptOn >= suggestion.stateSince);
  if (isAnyPastDue(commitments, unit.today()) || (!hasReplied && !keptSince))
    throw suggestionsErrors.SECOND_REPLY_NEEDED();
  const verified = await moveSuggestion(
    suggestion,
    {
      event: 'verify',
      kind: 'suggestion.followUpVerified',
      data: { note },
      changes: { round: Math.max(suggestion.round, ...replies.map(({ round }) => round)) },
    },
    unit,
  );
  unit.notify(toAuthor(verified, 'suggestion.followUpVerified', { note }));
  return { suggestion: verified };
};

// Committee staff verify in their own name; only entering for the author takes a paper.
const lockForVerifier: typeof lockForAuthor = async (input, unit) => {
  const { viewer } = unit;
  const staff = viewer.grants.some(({ role }) => role === 'COMMITTEE_STAFF');
  if (!staff || input.paper) return lockForAuthor(input, unit);
  return { suggestion: await lockFor(['COMMITTEE_STAFF'], input, unit), at: unit };
};
