import { earliestVotingDay } from '@renda/voting-rules';

import { listData, programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';

import type { PublishCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** CONSIDERED → CANDIDATES_PUBLISHED, by committee staff (VOT-1, VOT-2). */
export const publishCandidateList = async (
  input: PublishCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['COMMITTEE_STAFF']);
  const next = advanced(programme, 'publishList');
  const publishedOn = unit.today();
  const votableFrom = earliestVotingDay(publishedOn, programme.policy.publicDays);
  const listId = programme.currentListId ?? '';
  const version = await unit.listVersions.lock(listId);
  await unit.listVersions.save({ ...version, publishedOn });
  await unit.candidates.publishListed(programme.id, publishedOn);
  const published = await unit.programmes.save({ ...next, publishedOn, votableFrom });
  unit.plan({ name: 'vote', due: votableFrom, rule: `vote.publicDays = ${programme.policy.publicDays}` });
  unit.emit(programmeEvent('programme.listPublished', published, { ...listData(version), publishedOn, votableFrom }));
  return { programme: published };
};
