import { found } from '../references.ts';

import type { MeetingRollEntryResolvers } from '../__generated__/resolvers.ts';

export const MeetingRollEntry: MeetingRollEntryResolvers = {
  representative: ({ representativeId }, _, { loaders }) =>
    found(loaders.representative, 'Representative', representativeId),
};
