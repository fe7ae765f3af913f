import { evaluatorsOf } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** Who must rate the replies; authors of what was merged into it rate as joint authors (SUG-4). */
export const evaluatorsFor = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<readonly string[]> => {
  const { limits, authorId, signerIds } = suggestion;
  const children = limits.evaluator === 'LEAD' ? [] : await unit.suggestions.mergedInto([suggestion.id]);
  return evaluatorsOf(limits.evaluator, authorId, [...signerIds, ...children.flatMap((child) => child.signerIds)]);
};
