import { assertVersion } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import {
  assertReasoned,
  evaluationOutcome,
  suggestionLifecycle,
  suggestionsErrors,
  worstOf,
} from '@renda/suggestions-rules';

import { asRepresentative } from '../access.ts';
import { conclude } from '../concluding.ts';
import { evaluatorsFor, ratingOf } from '../evaluators.ts';
import { isOfThisFollowUp, ratedAnew } from '../follow-ups.ts';
import { endLinked } from '../linked-cases.ts';
import { changeSuggestion, moveSuggestion } from '../movement.ts';
import { toRole } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { isOutsideEvaluation } from '../replied.ts';

import type { Day } from '@renda/kernel';

import type { EvaluateReplyInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Evaluation } from '../persistence/evaluation.table.ts';
import type { Reply } from '../persistence/reply.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

interface Rated {
  readonly suggestion: Suggestion;
  readonly evaluation: Evaluation;
}

/** REPLIED: one author rates one reply; with the last rating the case closes, or is UNSATISFIED (SUG-4). */
export const evaluateReply = async (input: EvaluateReplyInput, given: SuggestionsUnit): Promise<Rated> => {
  const found = await given.replies.findById(input.replyId);
  if (!found) throw commonErrors.NOT_FOUND({ type: 'Reply', id: input.replyId }, { field: 'replyId' });
  const suggestion = await given.suggestions.lock(found.suggestionId);
  // While this one waited for the case, another may have rated the same reply.
  const reply = await given.replies.lock(found.id);
  const evaluators = await evaluatorsFor(suggestion, given);
  const own = subjectsOf(given.viewer, 'REPRESENTATIVE');
  const representativeId = (
    input.representativeId ??
    own.find((id) => evaluators.includes(id)) ??
    own[0] ??
    ''
  ).toLowerCase();
  const refusal = () => suggestionsErrors.NOT_AN_EVALUATOR({ evaluators });
  const act = { regionCode: suggestion.regionCode, since: rateableSince(suggestion, reply), about: suggestion.id };
  const unit = await asRepresentative(representativeId, act, input, given, refusal);
  assertVersion(suggestion, input.expectedVersion);
  if (!evaluators.includes(representativeId)) throw refusal();
  assertRateable(suggestion, reply);
  const { replies } = await ratingOf(suggestion, unit);
  if (!replies.some(({ id }) => id === reply.id)) throw suggestionsErrors.REPLY_SUPERSEDED({}, { field: 'replyId' });
  const { attitude, result } = input;
  const reason = input.reason?.trim() ? reasonOf(input.reason) : null;
  assertReasoned({ attitude, result }, reason);
  const mark = { suggestionId: suggestion.id, replyId: reply.id, representativeId, attitude, result, reason };
  const evaluation = await unit.evaluations.add({ ...mark, ratedOn: unit.today() });
  await markReply(reply, unit);
  return { evaluation, suggestion: await rate(suggestion, { evaluators, evaluation }, unit) };
};

/** All that counts is rated while the case is REPLIED; later only what was replied in a follow-up, also once that is verified. */
const assertRateable = (suggestion: Suggestion, reply: Reply): void => {
  const { state } = suggestion;
  if (isOutsideEvaluation(suggestion)) throw suggestionsErrors.OUTSIDE_EVALUATION();
  if (state === 'FOLLOW_UP' && isOfThisFollowUp(reply, suggestion)) return;
  if (state === 'CLOSED' && reply.inFollowUp) return;
  suggestionLifecycle.advance(state, 'rate');
};

/** Rating begins when the last unit has replied, and of a second reply in a follow-up with that. */
const rateableSince = ({ repliedOn }: Suggestion, reply: Reply): Day =>
  repliedOn !== null && repliedOn > reply.repliedOn ? repliedOn : reply.repliedOn;

const markReply = async (reply: Reply, unit: SuggestionsUnit): Promise<void> => {
  const ratings = await unit.evaluations.ofReplies([reply.id]);
  await unit.replies.save({
    ...reply,
    attitude: worstOf(ratings.map((each) => each.attitude)),
    result: worstOf(ratings.map((each) => each.result)),
  });
};

const rate = async (
  suggestion: Suggestion,
  { evaluators, evaluation }: { readonly evaluators: readonly string[]; readonly evaluation: Evaluation },
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const { replyId, attitude, result } = evaluation;
  const rated = { kind: 'suggestion.rated', data: { replyId, attitude, result } } as const;
  const rating = await ratingOf(suggestion, unit);
  if (suggestion.state !== 'REPLIED') {
    const { closing, ...marks } = ratedAnew(suggestion, rating);
    const changes = suggestion.state === 'CLOSED' ? { closing, ...marks } : marks;
    // The table has no way back from here: the office, told of it, may follow the case up once more.
    if (result === 'UNSATISFIED')
      unit.notify(toRole('COMMITTEE_STAFF', suggestion, 'suggestion.unsatisfied', { round: suggestion.round }));
    const marked = await changeSuggestion(suggestion, changes, rated, unit);
    if (marked.endedOn) await endLinked(marked, unit);
    return marked;
  }
  const { replies, ratings } = rating;
  const changes = {
    attitude: worstOf(ratings.map((each) => each.attitude)),
    result: worstOf(ratings.map((each) => each.result)),
  };
  const marked = await moveSuggestion(suggestion, { event: 'rate', ...rated, changes }, unit);
  const replyIds = replies.map(({ id }) => id);
  const outcome = evaluationOutcome(replyIds, evaluators, ratings);
  return outcome ? conclude(marked, outcome, ratings, unit) : marked;
};
