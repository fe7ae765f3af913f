import { referenceTo } from '../references.ts';

import type { ProjectLinkResolvers } from '../__generated__/resolvers.ts';

export const ProjectLink: ProjectLinkResolvers = {
  state: ({ linkState }) => linkState,
  leader: ({ leaderId }) => referenceTo(leaderId),
  group: ({ groupId }) => referenceTo(groupId),
  distance: ({ linkDistance }) => linkDistance,
};
