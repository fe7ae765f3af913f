import { found } from '../found.ts';
import { ownerKey } from '../persistence/attachment.repository.ts';

import type { CommunicationResolvers } from '../__generated__/resolvers.ts';

export const Communication: CommunicationResolvers = {
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
  attachments: ({ id }, _, { loaders }) => loaders.attachmentsOf.load(ownerKey('COMMUNICATION', id)),
};
