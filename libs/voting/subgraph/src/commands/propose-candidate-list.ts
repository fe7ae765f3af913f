import { recordList } from '../candidate-lists.ts';
import { listData, programmeEvent } from '../programme-events.ts';
import { assertIn, lockedProgramme } from '../programme-steps.ts';
import { reasonIn } from '../texts.ts';

import type { ProposeCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** A version of the list for the body to consider; a second one says why it differs (VOT-2). */
export const proposeCandidateList = async (
  input: ProposeCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['GOVERNMENT_OFFICE']);
  assertIn(programme, ['SCREENING'], 'proposeCandidateList');
  const isFirst = (await unit.listVersions.lastNumber(programme.id)) === 0;
  const reason = isFirst ? null : reasonIn(input.reason);
  const version = await recordList(unit, programme, { reason, publishedOn: null });
  const proposed = await unit.programmes.save({ ...programme, currentListId: version.id });
  unit.emit(programmeEvent('programme.listProposed', proposed, listData(version)));
  return { programme: proposed };
};
