import { found } from '../found.ts';
import { ownerKey } from '../persistence/attachment.repository.ts';

import type { LookBackItemResolvers } from '../__generated__/resolvers.ts';

export const LookBackItem: LookBackItemResolvers = {
  reply: ({ replyId }, _, { loaders }) => found(loaders.reply, 'Reply', replyId),
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
  selfAttachments: ({ id }, _, { loaders }) => loaders.attachmentsOf.load(ownerKey('LOOK_BACK_SELF', id)),
  foundAttachments: ({ id }, _, { loaders }) => loaders.attachmentsOf.load(ownerKey('LOOK_BACK_FOUND', id)),
};
