import { found } from '../found.ts';

import type { CommunicationResolvers } from '../__generated__/resolvers.ts';

export const Communication: CommunicationResolvers = {
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
};
