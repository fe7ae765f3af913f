import { lapseOutcome, worstOf } from '@renda/suggestions-rules';

import { dropWishes } from './commitments.ts';
import { ratingOf } from './evaluators.ts';
import { moveSuggestion } from './movement.ts';
import { toAuthor, toRole, toUnit } from './notices.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Rating } from './evaluators.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** CLOSED → FOLLOW_UP: what was promised fell due, or is found undone (SUG-4, SUG-8). */
export const openFollowUp = async (
  suggestion: Suggestion,
  data: { readonly reason: string; readonly commitmentId: string | null },
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const kind = 'suggestion.followUpOpened';
  const opened = await moveSuggestion(suggestion, { event: 'followUp', kind, data }, unit);
  unit.notify(toAuthor(opened, kind, data));
  unit.notify(toRole('COMMITTEE_STAFF', opened, kind, data));
  for (const task of await unit.assignments.ofSuggestions([opened.id])) {
    if (task.state === 'RELEASED') continue;
    if (task.state === 'REPLIED') await unit.assignments.save({ ...task, replyAgainSince: unit.today() });
    unit.notify(toUnit(task, kind, { reason: data.reason }));
  }
  return opened;
};

/** A second reply of the follow-up that runs: closing it again takes the case on to its round. */
export const isOfThisFollowUp = ({ inFollowUp, round }: Reply, suggestion: Suggestion): boolean =>
  inFollowUp && round > suggestion.round;

/**
 * The rating of a case after a second reply (SUG-4). It stands once every reply that counts was rated by somebody, who
 * stands for all, since nobody is waited for; until then the case is left out of satisfaction.
 */
export const ratedAnew = (
  { closing }: Suggestion,
  { replies, ratings }: Rating,
): Pick<Suggestion, 'closing' | 'attitude' | 'result'> => {
  const outcome = lapseOutcome(
    replies.map(({ id }) => id),
    ratings,
  );
  if (outcome === 'lapse')
    return { closing: closing === 'EVALUATED' ? 'NO_FEEDBACK' : closing, attitude: null, result: null };
  return {
    closing: 'EVALUATED',
    attitude: worstOf(ratings.map((each) => each.attitude)),
    result: worstOf(ratings.map((each) => each.result)),
  };
};

/** There is something to verify from now on, unless there was already. */
export const verifiable = ({ verifySince }: Suggestion, unit: SuggestionsUnit): Pick<Suggestion, 'verifySince'> => ({
  verifySince: verifySince ?? unit.today(),
});

/** What changes with FOLLOW_UP → CLOSED: nobody is waited for, and without a second reply the case stays as it was rated. */
export const closedAgain = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<Partial<Suggestion>> => {
  for (const task of await unit.assignments.ofSuggestions([suggestion.id]))
    if (task.replyAgainSince) await unit.assignments.save({ ...task, replyAgainSince: null });
  await dropWishes(suggestion, unit);
  const rating = await ratingOf(suggestion, unit);
  const verifySince = null;
  if (!rating.replies.some((reply) => isOfThisFollowUp(reply, suggestion))) return { verifySince };
  const round = Math.max(...rating.replies.map((reply) => reply.round));
  return { verifySince, round, ...ratedAnew(suggestion, rating) };
};
