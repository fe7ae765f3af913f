import { parseRegionCode } from '@renda/kernel';
import { ranked, scoreOf, suggestionScoreParts } from '@renda/suggestions-rules';

import type { Day } from '@renda/kernel';
import type { AssessmentPart } from '@renda/suggestions-rules';

import type { SuggestionsContext } from './context.ts';
import type { SuggestionsRepositories } from './repositories.ts';

export interface SuggestionAssessment {
  readonly suggestionId: string;
  readonly score: number;
  readonly rank: number;
  readonly parts: readonly AssessmentPart[];
}

interface Asked {
  readonly regionCode: string;
  readonly from: Day;
  readonly to: Day;
}

/** Suggestions of a congress ranked by the open formula, the best first (SUG-11). */
export const suggestionRanking = async (
  { regionCode, from, to }: Asked,
  { commendations }: SuggestionsRepositories,
  today: Day,
): Promise<readonly SuggestionAssessment[]> => {
  const counts = await commendations.suggestionCounts({ regionCode: parseRegionCode(regionCode), from, to }, today);
  const scored = counts.map(({ suggestionId, ...counted }) => {
    const parts = suggestionScoreParts(counted);
    return { suggestionId, parts, score: scoreOf(parts) };
  });
  return ranked(scored);
};

export const suggestionAssessments = async (
  { first, ...asked }: Asked & { readonly first: number },
  { repositories, clock }: Pick<SuggestionsContext, 'repositories' | 'clock'>,
): Promise<readonly SuggestionAssessment[]> =>
  (await suggestionRanking(asked, repositories, clock.today())).slice(0, Math.max(0, Math.min(200, first)));
