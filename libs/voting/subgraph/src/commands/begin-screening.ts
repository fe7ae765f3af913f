import { programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';

import type { BeginScreeningInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** SOLICITING → SCREENING, by the government office (VOT-1). */
export const beginScreening = async (
  input: BeginScreeningInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['GOVERNMENT_OFFICE']);
  const screening = await unit.programmes.save(advanced(programme, 'screen'));
  unit.emit(programmeEvent('programme.screeningBegun', screening, {}));
  return { programme: screening };
};
