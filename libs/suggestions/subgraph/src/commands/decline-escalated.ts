import { suggestionsErrors } from '@renda/suggestions-rules';

import { returnFromAbove } from '../linked-cases.ts';
import { reasonOf } from '../reason.ts';
import { lockEscalated } from './take-up-escalated.ts';

import type { DeclineEscalatedInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** ESCALATED → REGISTERED: the level above declines with a reason, before it took the case up (SUG-4). */
export const declineEscalated = async (
  input: DeclineEscalatedInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const below = await lockEscalated(input, 'escalationDeclined', unit);
  if (below.escalatedToId) throw suggestionsErrors.ESCALATED_TAKEN_UP();
  const reason = reasonOf(input.reason);
  return { suggestion: await returnFromAbove(below, reason, unit) };
};
