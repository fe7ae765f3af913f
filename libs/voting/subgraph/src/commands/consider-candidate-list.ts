import { decisionIn } from '../decisions.ts';
import { votingErrors } from '../errors.ts';
import { listData, programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';

import type { ConsiderCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** SCREENING → CONSIDERED, by the standing committee or the presidium (VOT-1, VOT-2). */
export const considerCandidateList = async (
  input: ConsiderCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['CHAIRPERSONS', 'PRESIDIUM', 'COMMITTEE_STAFF']);
  const next = advanced(programme, 'consider');
  const decision = decisionIn(unit, programme.regionCode, input.decision);
  const version = programme.currentListId && (await unit.listVersions.findById(programme.currentListId));
  if (!version) throw votingErrors.LIST_NOT_PROPOSED();
  const considered = await unit.programmes.save({ ...next, consideration: decision });
  const { text: _, ...data } = decision;
  unit.emit(programmeEvent('programme.considered', considered, { ...listData(version), ...data }));
  return { programme: considered };
};
