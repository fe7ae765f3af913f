import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { assertOwed, isPastDue, lockPromise, saveCommitment, tellPromiser } from '../commitments.ts';
import { closedAgain } from '../follow-ups.ts';
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
  assertVersion(commitment, input.expectedVersion);
  suggestionLifecycle.advance(suggestion.state, 'postpone');
  assertOwed(commitment);
  const { requestedDueOn, dueOn: before, shifts } = commitment;
  if (!requestedDueOn) throw suggestionsErrors.NO_SHIFT_ASKED();
  const { agree: agreed } = input;
  if (agreed && requestedDueOn < unit.today()) throw suggestionsErrors.SHIFT_DAY_PASSED({ dueOn: requestedDueOn });
  const note = agreed && !input.note ? null : reasonOf(input.note, 'note');
  const decision = { agreed, dueOn: agreed ? requestedDueOn : before, note };
  const decided = await saveCommitment(
    {
      ...commitment,
      dueOn: decision.dueOn,
      shifts: agreed ? shifts + 1 : shifts,
      requestedDueOn: null,
      requestedReason: null,
    },
    'commitment.shiftDecided',
    { suggestionId: suggestion.id, ...decision },
    unit,
  );
  unit.notify(toAuthor(suggestion, 'commitment.shiftDecided', decision));
  await tellPromiser(decided, 'commitment.shiftDecided', decision, unit);
  const promises = await unit.commitments.ofSuggestions([suggestion.id]);
  if (!agreed || promises.some((each) => isPastDue(each, unit.today()))) return { suggestion, commitment: decided };
  const changes = await closedAgain(suggestion, unit);
  const closing = changes.closing ?? suggestion.closing ?? 'EVALUATED';
  const closed = await moveSuggestion(
    suggestion,
    { event: 'postpone', kind: 'suggestion.closed', data: { closing }, changes },
    unit,
  );
  return { suggestion: closed, commitment: decided };
};
