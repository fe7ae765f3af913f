import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { moveSuggestion } from '../movement.ts';
import { toUnit } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { lockForAuthor } from '../suggestions.ts';
import { moveTask } from '../tasks.ts';

import type { WithdrawSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** DRAFT to HANDLING → WITHDRAWN: in writing, every joint signer agreeing; the units are told (SUG-4). */
export const withdrawSuggestion = async (
  input: WithdrawSuggestionInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const { suggestion, at: unit } = await lockForAuthor(input, given);
  suggestionLifecycle.advance(suggestion.state, 'withdraw');
  const reason = reasonOf(input.reason);
  const missing = (await unit.signatures.ofSuggestions([suggestion.id]))
    .filter(({ answer, withdrawalAgreedOn }) => answer === 'CONFIRMED' && !withdrawalAgreedOn)
    .map(({ representativeId }) => representativeId);
  if (missing.length > 0) throw suggestionsErrors.SIGNERS_MUST_AGREE({ missing });
  for (const task of await unit.assignments.ofSuggestions([suggestion.id])) {
    if (task.state === 'RELEASED') continue;
    unit.notify(toUnit(task, 'suggestion.withdrawn', { reason }));
    if (finished.includes(task.state)) continue;
    const data = { suggestionId: suggestion.id };
    await moveTask(
      task,
      { event: 'release', kind: 'assignment.released', data, changes: { endedOn: unit.today() } },
      unit,
    );
  }
  const withdrawn = await moveSuggestion(
    suggestion,
    { event: 'withdraw', kind: 'suggestion.withdrawn', data: { reason }, changes: { withdrawalReason: reason } },
    unit,
  );
  return { suggestion: withdrawn };
};

/** What a unit has done stays done. */
const finished: readonly Assignment['state'][] = ['REPLIED', 'OPINION_GIVEN', 'NOTED'];
