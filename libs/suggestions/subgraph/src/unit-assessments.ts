import { parseRegionCode } from '@renda/kernel';
import { ranked, scoreOf, unitScoreParts } from '@renda/suggestions-rules';

import type { Day } from '@renda/kernel';
import type { AssessmentPart } from '@renda/suggestions-rules';

import type { SuggestionsContext } from './context.ts';
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
  today: Day,
): Promise<readonly UnitAssessment[]> => {
  const counts = await figures.countsOf({ regionCode: parseRegionCode(regionCode), from, to }, today);
  const scored = counts.map(({ unitId, ...counted }) => {
    const parts = unitScoreParts(counted);
    return { unitId, parts, score: scoreOf(parts) };
  });
  return ranked(scored);
};

export const unitAssessments = async (
  { first, ...asked }: Asked & { readonly first: number },
  { repositories, clock }: Pick<SuggestionsContext, 'repositories' | 'clock'>,
): Promise<readonly UnitAssessment[]> =>
  (await unitRanking(asked, repositories, clock.today())).slice(0, Math.max(0, Math.min(200, first)));
