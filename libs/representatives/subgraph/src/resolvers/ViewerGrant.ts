import { reachOfRole } from '@renda/identity';

import type { ViewerGrantResolvers } from '../__generated__/resolvers.ts';

export const ViewerGrant: ViewerGrantResolvers = {
  region: ({ region }, _, { loaders }) => loaders.region.load(region),
  regionCode: ({ region }) => region,
  reach: ({ role }) => reachOfRole[role],
};
