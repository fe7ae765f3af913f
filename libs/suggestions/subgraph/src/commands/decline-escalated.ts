import { suggestionsErrors } from '@renda/suggestions-rules';

import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
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
  const declined = await moveSuggestion(
    below,
    { event: 'escalationDeclined', kind: 'suggestion.escalationDeclined', data: { reason } },
    unit,
  );
  unit.notify(toAuthor(declined, 'suggestion.escalationDeclined', { reason }));
  return { suggestion: declined };
};
