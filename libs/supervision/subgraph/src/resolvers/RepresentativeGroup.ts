import { argsWithToday } from '../with-today.ts';

import type { RepresentativeGroupResolvers } from '../__generated__/resolvers.ts';

export const RepresentativeGroup: RepresentativeGroupResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  supervisedProjects: ({ id }, args, { loaders, clock }) =>
    loaders.projectsOfGroup.load(id, argsWithToday(args, clock.today())),
};
