import { argsWithToday } from '../with-today.ts';

import type { RepresentativeResolvers } from '../__generated__/resolvers.ts';

export const Representative: RepresentativeResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  station: async ({ id }, _, { loaders }) => {
    const assignment = await loaders.currentAssignment.load(id);
    return assignment && loaders.station.load(assignment.stationId);
  },
  receptions: ({ id }, args, { loaders }) => loaders.receptionsOfRepresentative.load(id, args),
  opinions: ({ id }, args, { loaders, clock }) =>
    loaders.opinionsOfRepresentative.load(id, argsWithToday(args, clock.today())),
};
