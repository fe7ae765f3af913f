import { found } from '../references.ts';

import type { SpecialCommitteeResolvers } from '../__generated__/resolvers.ts';

export const SpecialCommittee: SpecialCommitteeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.specialCommittee.load(id),
  region: ({ regionCode }, _, { loaders }) => found(loaders.region, 'Region', regionCode),
  members: ({ id }, args, { loaders }) => loaders.membersOfCommittee.load(id, args),
};
