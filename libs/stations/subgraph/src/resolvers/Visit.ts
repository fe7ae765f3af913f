import { maskText } from '@renda/stations-rules';

import { argsWithToday } from '../with-today.ts';
import { found, maybe, reference } from '../references.ts';

import type { VisitResolvers } from '../__generated__/resolvers.ts';

export const Visit: VisitResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.visit.load(id),
  station: ({ stationId }, _, { loaders }) => found(loaders.station, 'Station', stationId),
  reception: ({ receptionId }, _, { loaders }) => maybe(loaders.reception, receptionId),
  region: ({ regionCode }) => ({ code: regionCode }),
  purpose: ({ purpose }) => maskText(purpose),
  receivedBy: ({ receivedById }) => reference(receivedById),
  visitor: ({ contactId }, _, { loaders }) => maybe(loaders.contact, contactId),
  opinions: ({ id }, args, { loaders, clock }) =>
    loaders.opinionsOfVisit.load(id, {
      orderBy: [{ field: 'REGISTERED_ON' }],
      ...argsWithToday(args, clock.today()),
    }),
};
