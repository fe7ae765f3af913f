import { assertActsIn } from '@renda/identity';
import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { isAnyPastDue, lockPromise, saveCommitment } from '../commitments.ts';
import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';

import type { DecideCommitmentShiftInput } from '../__generated__/resolvers.ts';
import type { Promised } from '../commitments.ts';
import type { SuggestionsUnit } from '../context.ts';

/** FOLLOW_UP → CLOSED when staff agree to the new date and nothing else is past due; each shift counts (SUG-4). */
export const decideCommitmentShift = async (
  input: DecideCommitmentShiftInput,
  unit: SuggestionsUnit,
): Promise<Promised> => {
  const { suggestion, commitment } = await lockPromise(input.commitmentId, unit);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], suggestion.regionCode);
  suggestionLifecycle.advance(suggestion.state, 'postpone');
  const { requestedDueOn, dueOn: before, shifts } = commitment;
  if (!requestedDueOn) throw suggestionsErrors.NO_SHIFT_ASKED();
  const { agree } = input;
  const note = agree ? null : reasonOf(input.note, 'note');
  const dueOn = agree ? requestedDueOn : before;
  const decided = await saveCommitment(
    { ...commitment, dueOn, shifts: agree ? shifts + 1 : shifts, requestedDueOn: null, requestedReason: null },
    'commitment.shiftDecided',
    { suggestionId: suggestion.id, agreed: agree, dueOn },
    unit,
  );
  unit.notify(toAuthor(suggestion, 'commitment.shiftDecided', { agreed: agree, dueOn, note }));
  if (!agree || isAnyPastDue(await unit.commitments.ofSuggestions([suggestion.id]), unit.today())) {
    return { suggestion, commitment: decided };
  }
  const closing = suggestion.closing ?? 'EVALUATED';
  const closed = await moveSuggestion(
    suggestion,
    { event: 'postpone', kind: 'suggestion.closed', data: { closing } },
    unit,
  );
  return { suggestion: closed, commitment: decided };
};
