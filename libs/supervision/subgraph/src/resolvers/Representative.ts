import { argsWithToday } from '../with-today.ts';

import type { RepresentativeResolvers } from '../__generated__/resolvers.ts';

export const Representative: RepresentativeResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  inspections: ({ id }, args, { loaders }) => loaders.inspectionsOfRepresentative.load(id, args),
  ledProjects: ({ id }, args, { loaders, clock }) =>
    loaders.projectsOfLeader.load(id, argsWithToday(args, clock.today())),
};
