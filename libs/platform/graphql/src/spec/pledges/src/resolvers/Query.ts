import { statisticsOf } from '../../../../index.ts';
import { pledgeList } from '../lists.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  pledge: (_, { id }, { loaders }) => loaders.pledge.load(id),
  pledges: (_, args, { manager, viewer }) => pledgeList.page(manager, args, viewer),
  pledgeStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await pledgeList.statistics(manager, { ...args, rate: 'KEPT' }, viewer)),
};
