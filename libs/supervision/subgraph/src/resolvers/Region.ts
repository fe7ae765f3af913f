import { argsWithToday } from '../with-today.ts';

import type { RegionResolvers } from '../__generated__/resolvers.ts';

export const Region: RegionResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  supervisedProjects: ({ code }, args, { loaders, clock }) =>
    loaders.projectsOfRegion.load(code, argsWithToday(args, clock.today())),
  supervisionItems: ({ code }, args, { loaders, clock }) =>
    loaders.itemsOfRegion.load(code, argsWithToday(args, clock.today())),
};
