import { found } from '../references.ts';

import type { StationAssignmentResolvers } from '../__generated__/resolvers.ts';

export const StationAssignment: StationAssignmentResolvers = {
  station: ({ stationId }, _, { loaders }) => found(loaders.station, 'Station', stationId),
  representative: ({ representativeId }) => ({ id: representativeId }),
};
