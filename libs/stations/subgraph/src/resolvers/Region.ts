import { argsWithToday } from '../with-today.ts';

import type { RegionResolvers } from '../__generated__/resolvers.ts';

export const Region: RegionResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  stations: ({ code }, args, { loaders }) => loaders.stationsOfRegion.load(code, args),
  opinions: ({ code }, args, { loaders, clock }) =>
    loaders.opinionsOfRegion.load(code, argsWithToday(args, clock.today())),
};
