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
  readonly first: number;
}

/** Units ranked by the open formula, the best first (SUG-11). */
export const unitAssessments = async (
  { regionCode, from, to, first }: Asked,
  { figures }: SuggestionsRepositories,
): Promise<readonly UnitAssessment[]> => {
  const counts = await figures.countsOf({ regionCode: parseRegionCode(regionCode), from, to });
  const scored = counts.map(({ unitId, ...counted }) => {
    const parts = unitScoreParts(counted);
    return { unitId, parts, score: scoreOf(parts) };
  });
  return ranked(scored).slice(0, Math.max(0, Math.min(200, first)));
};
