import { found } from '../references.ts';

import type { MeetingRollResolvers } from '../__generated__/resolvers.ts';

export const MeetingRoll: MeetingRollResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.roll.load(id),
  meeting: ({ meetingId }, _, { loaders }) => found(loaders.meeting, 'Meeting', meetingId),
  voters: ({ id }, args, { loaders }) => loaders.votersOf.load(id, args),
};
