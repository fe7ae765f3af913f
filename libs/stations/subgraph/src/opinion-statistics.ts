import { statisticsOf } from '@renda/graphql';
import { ROOT_REGION } from '@renda/kernel';

import { opinionList } from './opinion-list.ts';
import { withToday } from './with-today.ts';

import type { Statistics } from '@renda/graphql';

import type { QueryOpinionStatisticsArgs } from './__generated__/resolvers.ts';
import type { StationsContext } from './context.ts';

/** Counts and rates of what the viewer may see (STA-10), without groups so small that they tell of somebody (ONE-8). */
export const opinionStatistics = async (
  { where, ...args }: Partial<QueryOpinionStatisticsArgs>,
  { manager, viewer, clock, policy }: StationsContext,
): Promise<Statistics> => {
  const today = clock.today();
  // By the policy of the region asked for, or else of the viewer's own.
  const region = where?.region?.code ?? viewer.grants[0]?.region ?? ROOT_REGION;
  const rows = await opinionList.statistics(manager, { ...args, where: withToday(where, today) }, viewer);
  return statisticsOf(rows, await policy.read(region, 'privacy.minGroup', today));
};
