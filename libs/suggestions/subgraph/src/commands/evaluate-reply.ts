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
import { evaluatorsFor } from '../evaluators.ts';
import { changeSuggestion, moveSuggestion } from '../movement.ts';
import { reasonOf } from '../reason.ts';
import { latestOf } from '../latest-replies.ts';

import type { EvaluateReplyInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Evaluation } from '../persistence/evaluation.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

interface Rated {
  readonly suggestion: Suggestion;
  readonly evaluation: Evaluation;
}

/** REPLIED: one author rates one reply; with the last rating the case closes, or is UNSATISFIED (SUG-4). */
export const evaluateReply = async (input: EvaluateReplyInput, given: SuggestionsUnit): Promise<Rated> => {
  const reply = await given.replies.findById(input.replyId);
  if (!reply) throw commonErrors.NOT_FOUND({ type: 'Reply', id: input.replyId }, { field: 'replyId' });
  const suggestion = await given.suggestions.lock(reply.suggestionId);
  const evaluators = await evaluatorsFor(suggestion, given);
  const own = subjectsOf(given.viewer, 'REPRESENTATIVE');
  const representativeId = (
    input.representativeId ??
    own.find((id) => evaluators.includes(id)) ??
    own[0] ??
    ''
  ).toLowerCase();
  const refusal = () => suggestionsErrors.NOT_AN_EVALUATOR({ evaluators });
  const act = { regionCode: suggestion.regionCode, since: reply.repliedOn, about: suggestion.id };
  const unit = await asRepresentative(representativeId, act, input, given, refusal);
  assertVersion(suggestion, input.expectedVersion);
  if (!evaluators.includes(representativeId)) throw refusal();
  if (suggestion.state !== 'FOLLOW_UP') suggestionLifecycle.advance(suggestion.state, 'rate');
  const tasks = await unit.assignments.ofSuggestions([suggestion.id]);
  const replies = latestOf(await unit.replies.ofSuggestions([suggestion.id]), tasks);
  if (!replies.some(({ id }) => id === reply.id)) throw suggestionsErrors.REPLY_SUPERSEDED({}, { field: 'replyId' });
  const { attitude, result } = input;
  const reason = input.reason?.trim() ? reasonOf(input.reason) : null;
  assertReasoned({ attitude, result }, reason);
  const rating = { suggestionId: suggestion.id, replyId: reply.id, representativeId, attitude, result, reason };
  const evaluation = await unit.evaluations.add({ ...rating, ratedOn: unit.today() });

  const ratings = await unit.evaluations.ofReplies(replies.map(({ id }) => id));
  const ofThis = ratings.filter(({ replyId }) => replyId === reply.id);
  await unit.replies.save({
    ...reply,
    attitude: worstOf(ofThis.map((each) => each.attitude)),
    result: worstOf(ofThis.map((each) => each.result)),
  });
  const outcome = evaluationOutcome(
    replies.map(({ id }) => id),
    evaluators,
    ratings,
  );
  const changes = {
    attitude: worstOf(ratings.map((each) => each.attitude)),
    result: worstOf(ratings.map((each) => each.result)),
  };
  const rated = { kind: 'suggestion.rated', data: { replyId: reply.id, attitude, result } } as const;
  if (suggestion.state === 'FOLLOW_UP')
    return { evaluation, suggestion: await changeSuggestion(suggestion, changes, rated, unit) };
  const marked = await moveSuggestion(suggestion, { event: 'rate', ...rated, changes }, unit);
  return { evaluation, suggestion: outcome ? await conclude(marked, outcome, ratings, unit) : marked };
};
