import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { reasonOf } from '../reason.ts';
import { rehandle } from '../rehandling.ts';
import { lockFor } from '../suggestions.ts';

import type { OrderRehandlingInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** UNSATISFIED → HANDLING, at most `suggestion.maxRounds` times (SUG-4). */
export const orderRehandling = async (
  input: OrderRehandlingInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  suggestionLifecycle.advance(suggestion.state, 'orderRehandling');
  const { round, limits } = suggestion;
  if (round >= limits.maxRounds) throw suggestionsErrors.MAX_ROUNDS_REACHED({ round });
  const note = reasonOf(input.note, 'note');
  return { suggestion: await rehandle(suggestion, { event: 'orderRehandling', note }, unit) };
};
