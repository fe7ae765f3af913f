import { programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';

import type { OpenDeliberationInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** CANDIDATES_PUBLISHED → DELIBERATING: the delegations deliberate (VOT-1). */
export const openDeliberation = async (
  input: OpenDeliberationInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['COMMITTEE_STAFF', 'PRESIDIUM']);
  const deliberating = await unit.programmes.save(advanced(programme, 'deliberate'));
  unit.emit(programmeEvent('programme.deliberationOpened', deliberating, {}));
  return { programme: deliberating };
};
