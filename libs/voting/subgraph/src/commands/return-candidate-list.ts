import { assertSpeaksFor } from '../decisions.ts';
import { programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';
import { textWithin } from '../texts.ts';

import type { ReturnCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** CONSIDERED → SCREENING with opinions: the list must be proposed anew (VOT-1). */
export const returnCandidateList = async (
  input: ReturnCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['CHAIRPERSONS', 'PRESIDIUM', 'COMMITTEE_STAFF']);
  const next = advanced(programme, 'returnWithOpinions');
  if (programme.consideration) assertSpeaksFor(unit, programme.consideration.body, programme.regionCode);
  const opinions = textWithin(input.opinions, 5000, 'opinions');
  const returned = await unit.programmes.save({
    ...next,
    returnedOpinions: opinions,
    consideration: null,
    currentListId: null,
  });
  unit.emit(programmeEvent('programme.returned', returned, { opinions }));
  return { programme: returned };
};
