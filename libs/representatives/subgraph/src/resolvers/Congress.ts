import { found } from '../references.ts';

import type { CongressResolvers } from '../__generated__/resolvers.ts';

export const Congress: CongressResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.congress.load(id),
  region: ({ regionCode }, _, { loaders }) => found(loaders.region, 'Region', regionCode),
  representatives: ({ id }, args, { loaders }) => loaders.representativesOfCongress.load(id, args),
  committeeMembers: ({ id }, args, { loaders }) => loaders.membersOfCongress.load(id, args),
  meetings: ({ id }, args, { loaders }) => loaders.meetingsOfCongress.load(id, args),
};
