import { statisticsOf } from '@renda/graphql';

import { lookBackItemList } from '../supervision-lists.ts';

import type { LookBackResolvers } from '../__generated__/resolvers.ts';

const byClass = { groupBy: ['RESULT_CLASS'], rate: 'FOUND_DONE' };

export const LookBack: LookBackResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.lookBack.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  summary: async ({ id }, _, { manager, viewer }) =>
    statisticsOf(await lookBackItemList.statistics(manager, { where: { lookBackId: { eq: id } }, ...byClass }, viewer)),
  items: ({ id }, args, { loaders }) => loaders.itemsOf.load(id, args),
};
