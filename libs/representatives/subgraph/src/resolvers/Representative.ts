import { found } from '../references.ts';
import { otherSeatsOf } from '../other-seats.ts';
import { shownPhone } from '../shown-phone.ts';

import type { RepresentativeResolvers } from '../__generated__/resolvers.ts';

export const Representative: RepresentativeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.representative.load(id),
  congress: ({ congressId }, _, { loaders }) => found(loaders.congress, 'Congress', congressId),
  region: ({ regionCode }, _, { loaders }) => found(loaders.region, 'Region', regionCode),
  homeRegion: ({ homeRegionCode }, _, { loaders }) => found(loaders.region, 'Region', homeRegionCode),
  phone: (representative, _, context) => shownPhone(representative, context),
  suspensions: ({ id }, _, { loaders }) => loaders.suspensionsOf.load(id),
  otherSeats: async (seat, _, { loaders }) => otherSeatsOf(seat, await loaders.seatsOfPerson.load(seat.personId)),
  committeeSeats: ({ id }, _, { loaders }) => loaders.committeeSeatsOf.load(id),
  groups: ({ id }, _, { loaders }) => loaders.groupsOf.load(id),
  attendances: ({ id }, args, { loaders }) => loaders.attendancesOfMember.load(id, args),
};
