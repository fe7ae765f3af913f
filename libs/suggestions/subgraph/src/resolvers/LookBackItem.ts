import { found } from '../found.ts';

import type { LookBackItemResolvers } from '../__generated__/resolvers.ts';

export const LookBackItem: LookBackItemResolvers = {
  reply: ({ replyId }, _, { loaders }) => found(loaders.reply, 'Reply', replyId),
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
};
