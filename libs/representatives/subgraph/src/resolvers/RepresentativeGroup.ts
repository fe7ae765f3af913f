import { found, maybe } from '../references.ts';

import type { RepresentativeGroupResolvers } from '../__generated__/resolvers.ts';

export const RepresentativeGroup: RepresentativeGroupResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.group.load(id),
  region: ({ regionCode }, _, { loaders }) => found(loaders.region, 'Region', regionCode),
  leader: ({ leaderId }, _, { loaders }) => maybe(loaders.representative, leaderId),
  members: ({ id }, args, { loaders }) => loaders.membersOfGroup.load(id, args),
};
