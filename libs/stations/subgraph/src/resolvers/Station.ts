import { coordinateIn } from '@renda/graphql';

import { argsWithToday } from '../with-today.ts';
import { maybe } from '../references.ts';

import type { StationResolvers } from '../__generated__/resolvers.ts';

export const Station: StationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.station.load(id),
  parent: ({ parentId }, _, { loaders }) => maybe(loaders.station, parentId),
  region: ({ regionCode }) => ({ code: regionCode }),
  coordinate: ({ longitude, latitude }, { system }) =>
    coordinateIn(longitude === null || latitude === null ? null : { longitude, latitude }, system),
  points: ({ id }, args, { loaders }) => loaders.pointsOf.load(id, args),
  assignments: ({ id }, args, { loaders }) => loaders.assignmentsOf.load(id, args),
  representativesOnDuty: ({ id }, args, { loaders }) =>
    loaders.assignmentsOf.load(id, {
      ...args,
      where: { onDuty: { eq: true }, current: { eq: true } },
      orderBy: [{ field: 'ASSIGNED_ON' }],
    }),
  receptions: ({ id }, args, { loaders }) => loaders.receptionsOf.load(id, args),
  visits: ({ id }, args, { loaders }) => loaders.visitsOf.load(id, args),
  opinions: ({ id }, args, { loaders, clock }) => loaders.opinionsOf.load(id, argsWithToday(args, clock.today())),
};
