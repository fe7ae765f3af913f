import { overallClass } from '@renda/suggestions-rules';

import { ratingOf } from './evaluators.ts';
import { endLinked } from './linked-cases.ts';
import { changeSuggestion } from './movement.ts';

import type { ClassScheme } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { FoundClass } from './persistence/supervision.repositories.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** The class of a case: of each reply that counts what an inspection found last, else what it said itself (SUG-6, SUG-8). */
export const classOf = async (
  replies: readonly Reply[],
  scheme: ClassScheme,
  unit: SuggestionsUnit,
): Promise<Pick<Suggestion, 'resultClass' | 'solved'>> => {
  const finds = await unit.lookBackItems.foundClasses(replies.map(({ id }) => id));
  const found = new Map(finds.map(({ replyId, resultClass }) => [replyId, resultClass]));
  const isSolved = ({ id, countsAsSolved }: Reply): boolean => {
    const code = found.get(id);
    return code === undefined
      ? countsAsSolved
      : scheme.classes.some((each) => each.code === code && each.countsAsSolved);
  };
  const codes = replies.map(({ id, resultClass }) => found.get(id) ?? resultClass);
  return { resultClass: overallClass(scheme, codes), solved: replies.every(isSolved) };
};

/** The case takes on what an inspection found, in place of what the reply said, which stays as it was filed (SUG-8). */
export const foundAs = async (
  suggestion: Suggestion,
  found: FoundClass,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const { regionCode, limits } = suggestion;
  const scheme = await unit.policy.read(regionCode, 'suggestion.classScheme', limits.on);
  const { replies } = await ratingOf(suggestion, unit);
  const changes = await classOf(replies, scheme, unit);
  if (changes.resultClass === suggestion.resultClass && changes.solved === suggestion.solved) return suggestion;
  const told = { kind: 'suggestion.classFound', data: { ...found } } as const;
  const classed = await changeSuggestion(suggestion, changes, told, unit);
  // What ended with it got the class it had then.
  if (classed.endedOn) await endLinked(classed, unit);
  return classed;
};
