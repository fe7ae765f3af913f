import { found } from '../references.ts';

import type { ReceptionResolvers } from '../__generated__/resolvers.ts';

export const Reception: ReceptionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.reception.load(id),
  station: ({ stationId }, _, { loaders }) => found(loaders.station, 'Station', stationId),
  region: ({ regionCode }) => ({ code: regionCode }),
  duties: ({ id }, _, { loaders }) => loaders.dutiesOf.load(id),
  visits: ({ id }, args, { loaders }) => loaders.visitsOfReception.load(id, args),
};
