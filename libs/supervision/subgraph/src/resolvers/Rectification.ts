import { isOverdue } from '@renda/kernel';

import { loadIf, referenceTo } from '../references.ts';

import type { RectificationResolvers } from '../__generated__/resolvers.ts';

export const Rectification: RectificationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.rectification.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  project: ({ projectId }, _, { loaders }) => loadIf(loaders.project, projectId),
  item: ({ itemId }, _, { loaders }) => loadIf(loaders.item, itemId),
  inspection: ({ inspectionId }, _, { loaders }) => loadIf(loaders.inspection, inspectionId),
  owner: ({ ownerUnitId }) => referenceTo(ownerUnitId),
  overdue: ({ state, dueOn }, _, { clock }) =>
    state === 'RECTIFYING' && dueOn !== null && isOverdue(dueOn, clock.today()),
};
