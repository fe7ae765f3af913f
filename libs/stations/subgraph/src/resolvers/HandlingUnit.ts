import { argsWithToday } from '../with-today.ts';

import type { HandlingUnitResolvers } from '../__generated__/resolvers.ts';

export const HandlingUnit: HandlingUnitResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  opinions: ({ id }, args, { loaders, clock }) => loaders.opinionsOfUnit.load(id, argsWithToday(args, clock.today())),
};
