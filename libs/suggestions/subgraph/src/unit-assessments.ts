import { parseRegionCode } from '@renda/kernel';
import { ranked, scoreOf, unitScoreParts } from '@renda/suggestions-rules';

import type { Day } from '@renda/kernel';
import type { AssessmentPart } from '@renda/suggestions-rules';

import type { SuggestionsRepositories } from './repositories.ts';

export interface UnitAssessment {
  readonly unitId: string;
  readonly score: number;
  readonly rank: number;
  readonly parts: readonly AssessmentPart[];
}

interface Asked {
  readonly regionCode: string;
  readonly from: Day;
  readonly to: Day;
}

/** Units ranked by the open formula, the best first (SUG-11). */
export const unitRanking = async (
  { regionCode, from, to }: Asked,
  { figures }: SuggestionsRepositories,
): Promise<readonly UnitAssessment[]> => {
  const counts = await figures.countsOf({ regionCode: parseRegionCode(regionCode), from, to });
  const scored = counts.map(({ unitId, ...counted }) => {
    const parts = unitScoreParts(counted);
    return { unitId, parts, score: scoreOf(parts) };
  });
  return ranked(scored);
};

export const unitAssessments = async (
  { first, ...asked }: Asked & { readonly first: number },
  repositories: SuggestionsRepositories,
): Promise<readonly UnitAssessment[]> =>
  (await unitRanking(asked, repositories)).slice(0, Math.max(0, Math.min(200, first)));
