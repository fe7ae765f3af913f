import { coordinateFrom } from '@renda/graphql';

import { behind, doors } from '../doors.ts';
import { receptionList, stationList, visitList } from '../lists.ts';
import { opinionList } from '../opinion-list.ts';
import { nearestStations } from '../nearest-stations.ts';
import { opinionByCode } from '../opinion-by-code.ts';
import { opinionStatistics } from '../opinion-statistics.ts';
import { argsWithToday, withToday } from '../with-today.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  station: (_, { id }, { loaders }) => loaders.station.load(id),
  stations: (_, args, { manager, viewer }) => stationList.page(manager, args, viewer),
  nearestStations: (_, { coordinate, ...args }, { repositories }) =>
    nearestStations(repositories.stations, { ...args, ...coordinateFrom(coordinate) }),
  reception: (_, { id }, { loaders }) => loaders.reception.load(id),
  receptions: (_, args, { manager, viewer }) => receptionList.page(manager, args, viewer),
  visit: (_, { id }, { loaders }) => loaders.visit.load(id),
  visits: (_, args, { manager, viewer }) => visitList.page(manager, args, viewer),
  opinion: (_, { id }, { loaders }) => loaders.opinion.load(id),
  opinions: (_, args, { manager, viewer, clock }) =>
    opinionList.page(manager, argsWithToday(args, clock.today()), viewer),
  overdueOpinions: (_, { where, ...args }, { manager, viewer, clock }) =>
    opinionList.page(
      manager,
      {
        orderBy: [{ field: 'DUE_ON' }],
        ...args,
        where: withToday({ and: [{ overdue: { eq: true } }, ...(where ? [where] : [])] }, clock.today()),
      },
      viewer,
    ),
  opinionByTrackingCode: behind(doors.follow, (_, { trackingCode }: { trackingCode: string }, { repositories }) =>
    opinionByCode(trackingCode, repositories),
  ),
  opinionStatistics: (_, args, context) => opinionStatistics(args, context),
};
