import { argsWithToday } from '../with-today.ts';

import type { HandlingUnitResolvers } from '../__generated__/resolvers.ts';

export const HandlingUnit: HandlingUnitResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  projects: ({ id }, args, { loaders, clock }) => loaders.projectsOfUnit.load(id, argsWithToday(args, clock.today())),
  rectifications: ({ id }, args, { loaders, clock }) =>
    loaders.rectificationsOfUnit.load(id, argsWithToday(args, clock.today())),
};
