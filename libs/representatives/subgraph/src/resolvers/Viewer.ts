import { subjectsOf } from '@renda/identity';

import { present } from '../references.ts';

import type { ViewerResolvers } from '../__generated__/resolvers.ts';

export const Viewer: ViewerResolvers = {
  // Whatever key is given: nobody reads another's roles.
  __resolveReference: (_, { viewer }) => viewer,
  id: ({ subject }) => subject ?? 'anyone',
  representatives: (viewer, _, { loaders }) => present(loaders.representative, subjectsOf(viewer, 'REPRESENTATIVE')),
};
