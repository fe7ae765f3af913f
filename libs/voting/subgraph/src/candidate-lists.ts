import { assertListLongEnough, isListLongEnough, requiredCandidates } from '@renda/voting-rules';

import type { Day } from '@renda/kernel';

import type { VotingUnit } from './context.ts';
import type { CandidateListVersion } from './persistence/candidate-list-version.table.ts';
import type { CandidateProject } from './persistence/candidate-project.table.ts';
import type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';

/** Records the list as it is now as its next version; refused with too few candidates (VOT-2). */
export const recordList = async (
  unit: VotingUnit,
  programme: LivelihoodProgramme,
  { reason, publishedOn }: { readonly reason: string | null; readonly publishedOn: Day | null },
): Promise<CandidateListVersion> => {
  const { placesOpen: places, policy } = programme;
  const candidates = await unit.candidates.listed(programme.id);
  unit.check({
    name: 'list',
    passed: isListLongEnough(candidates.length, places, policy.surplusRatio),
    detail: `${candidates.length} candidates, ${requiredCandidates(places, policy.surplusRatio)} needed for ${places} places`,
    rule: 'VOT-2',
  });
  assertListLongEnough(candidates.length, places, policy.surplusRatio);
  return unit.listVersions.add({
    programmeId: programme.id,
    regionCode: programme.regionCode,
    number: (await unit.listVersions.lastNumber(programme.id)) + 1,
    reason,
    publishedOn,
    entries: candidates.map(entryOf),
  });
};

const entryOf = ({ id, title, content, budgetTotal }: CandidateProject) => ({
  candidateId: id,
  title,
  content,
  budgetTotal,
});
