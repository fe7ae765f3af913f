import { parseRegionCode } from '@renda/kernel';

import type { SuggestionsContext } from './context.ts';
import type { LeaderCount } from './persistence/supervision.repositories.ts';

export interface LeaderLoad extends LeaderCount {
  readonly min: number;
  readonly max: number;
}

/** What each leader supervises of a year, against the policy of today (SUG-7). */
export const leaderLoads = async (
  { regionCode, year }: { readonly regionCode: string; readonly year: number },
  { repositories, policy, clock }: SuggestionsContext,
): Promise<readonly LeaderLoad[]> => {
  const region = parseRegionCode(regionCode);
  const names = ['keySupervision.perLeaderMin', 'keySupervision.perLeaderMax'] as const;
  const { [names[0]]: min, [names[1]]: max } = await policy.readMany(region, names, clock.today());
  const counts = await repositories.keySupervisions.loads(region, year);
  return counts.map((each) => ({ ...each, min, max }));
};
