import { assertVersion } from '@renda/commands';
import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { asHandlingUnit } from '../access.ts';
import { assertOwed, lockPromise, saveCommitment } from '../commitments.ts';
import { toRole } from '../notices.ts';
import { reasonOf } from '../reason.ts';

import type { RequestCommitmentShiftInput } from '../__generated__/resolvers.ts';
import type { Promised } from '../commitments.ts';
import type { SuggestionsUnit } from '../context.ts';

/** FOLLOW_UP: the unit asks for a new date of what it promised, with a reason (SUG-4). */
export const requestCommitmentShift = async (
  input: RequestCommitmentShiftInput,
  given: SuggestionsUnit,
): Promise<Promised> => {
  const { suggestion, commitment } = await lockPromise(input.commitmentId, given);
  const unitRegion = (await given.units.findById(commitment.unitId))?.regionCode ?? suggestion.regionCode;
  const act = { regionCode: suggestion.regionCode, since: suggestion.stateSince, about: suggestion.id };
  const unit = await asHandlingUnit(commitment.unitId, unitRegion, act, input, given);
  assertVersion(commitment, input.expectedVersion);
  suggestionLifecycle.advance(suggestion.state, 'postpone');
  assertOwed(commitment);
  const { dueOn } = input;
  if (dueOn <= unit.today()) throw suggestionsErrors.COMMITMENT_IN_PAST({ dueOn }, { field: 'dueOn' });
  const requested = await saveCommitment(
    { ...commitment, requestedDueOn: dueOn, requestedReason: reasonOf(input.reason) },
    'commitment.shiftRequested',
    { suggestionId: suggestion.id, dueOn },
    unit,
  );
  unit.notify(toRole('COMMITTEE_STAFF', suggestion, 'commitment.shiftRequested', { dueOn }));
  return { suggestion, commitment: requested };
};
