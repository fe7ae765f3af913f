import { overallClass } from '@renda/suggestions-rules';

import { ratingOf } from './evaluators.ts';
import { endLinked } from './linked-cases.ts';
import { changeSuggestion } from './movement.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

interface Found {
  readonly replyId: string;
  readonly resultClass: string;
}

/** The class of the case is what an inspection found, in place of what the reply said, which stays as it was filed (SUG-8). */
export const foundAs = async (
  suggestion: Suggestion,
  { replyId, resultClass: found }: Found,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const { regionCode, limits } = suggestion;
  const scheme = await unit.policy.read(regionCode, 'suggestion.classScheme', limits.on);
  const { replies } = await ratingOf(suggestion, unit);
  const codes = replies.map(({ id, resultClass }) => (id === replyId ? found : resultClass));
  const resultClass = overallClass(scheme, codes);
  if (resultClass === suggestion.resultClass) return suggestion;
  const countsAsSolved = (code: string): boolean =>
    scheme.classes.some((each) => each.code === code && each.countsAsSolved);
  const data = { replyId, resultClass: found };
  const classed = await changeSuggestion(
    suggestion,
    { resultClass, solved: codes.every(countsAsSolved) },
    { kind: 'suggestion.classFound', data },
    unit,
  );
  // What ended with it got the class it had then.
  if (classed.endedOn) await endLinked(classed, unit);
  return classed;
};
