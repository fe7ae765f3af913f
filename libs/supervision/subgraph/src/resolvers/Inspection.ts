import { loadIf, referenceTo } from '../references.ts';

import type { InspectionResolvers } from '../__generated__/resolvers.ts';

export const Inspection: InspectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.inspection.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  project: ({ projectId }, _, { loaders }) => loadIf(loaders.project, projectId),
  item: ({ itemId }, _, { loaders }) => loadIf(loaders.item, itemId),
  group: ({ groupId }) => referenceTo(groupId),
  participants: ({ participantIds }) => participantIds.map((id) => ({ id })),
  rectifications: ({ id }, args, { loaders }) => loaders.rectificationsOfInspection.load(id, args),
};
