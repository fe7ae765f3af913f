import { decisionIn } from '../decisions.ts';
import { votingErrors } from '../errors.ts';
import { programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';

import type { CallOffProgrammeInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** Any state before VOTING → CALLED_OFF, by the body that considered the list (VOT-1). */
export const callOffProgramme = async (
  input: CallOffProgrammeInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['CHAIRPERSONS', 'PRESIDIUM', 'COMMITTEE_STAFF']);
  const next = advanced(programme, 'callOff');
  const body = programme.consideration?.body;
  if (body && body !== input.decision.body)
    throw votingErrors.OTHER_BODY_CONSIDERED({ body }, { field: 'decision.body' });
  const decision = decisionIn(unit, programme.regionCode, input.decision);
  const calledOff = await unit.programmes.save({ ...next, callOff: decision });
  const { text: _, ...data } = decision;
  unit.emit(programmeEvent('programme.calledOff', calledOff, data));
  return { programme: calledOff };
};
