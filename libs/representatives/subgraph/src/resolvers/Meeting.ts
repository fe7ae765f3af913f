import { rollCountOf } from '../meeting-roll-count.ts';
import { found } from '../references.ts';

import type { MeetingResolvers } from '../__generated__/resolvers.ts';

export const Meeting: MeetingResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.meeting.load(id),
  congress: ({ congressId }, _, { loaders }) => found(loaders.congress, 'Congress', congressId),
  region: ({ regionCode }, _, { loaders }) => found(loaders.region, 'Region', regionCode),
  roll: async (meeting, _, { loaders, policy, clock }) =>
    rollCountOf(meeting, await loaders.electorsOf.load(meeting.id), policy, clock.today()),
  rolls: ({ id }, args, { loaders }) => loaders.rollsOf.load(id, args),
  attendances: ({ id }, args, { loaders }) => loaders.attendancesOfMeeting.load(id, args),
};
