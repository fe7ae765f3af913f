import { evaluatorsOf, silentEvaluators } from '@renda/suggestions-rules';

import { latestOf } from './latest-replies.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Evaluation } from './persistence/evaluation.table.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** Who must rate the replies; authors of what was merged into it rate as joint authors (SUG-4). */
export const evaluatorsFor = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<readonly string[]> => {
  const { limits, authorId, signerIds } = suggestion;
  const children = limits.evaluator === 'LEAD' ? [] : await unit.suggestions.mergedInto([suggestion.id]);
  return evaluatorsOf(limits.evaluator, authorId, [...signerIds, ...children.flatMap((child) => child.signerIds)]);
};

export interface Rating {
  readonly replies: readonly Reply[];
  readonly ratings: readonly Evaluation[];
}

/** The replies that count, and what was said of them so far. */
export const ratingOf = async ({ id }: Suggestion, unit: SuggestionsUnit): Promise<Rating> => {
  const tasks = await unit.assignments.ofSuggestions([id]);
  const replies = latestOf(await unit.replies.ofSuggestions([id]), tasks);
  return { replies, ratings: await unit.evaluations.ofReplies(replies.map((reply) => reply.id)) };
};

/** Who has not rated every reply yet. */
export const silentOf = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<readonly string[]> => {
  const { replies, ratings } = await ratingOf(suggestion, unit);
  const evaluators = await evaluatorsFor(suggestion, unit);
  return silentEvaluators(
    replies.map(({ id }) => id),
    evaluators,
    ratings,
  );
};
