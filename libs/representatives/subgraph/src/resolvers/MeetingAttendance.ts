import { found } from '../references.ts';

import type { MeetingAttendanceResolvers } from '../__generated__/resolvers.ts';

export const MeetingAttendance: MeetingAttendanceResolvers = {
  meeting: ({ meetingId }, _, { loaders }) => found(loaders.meeting, 'Meeting', meetingId),
  representative: ({ representativeId }, _, { loaders }) =>
    found(loaders.representative, 'Representative', representativeId),
};
