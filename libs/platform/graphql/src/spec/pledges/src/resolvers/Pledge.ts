import { coordinateIn } from '../../../../index.ts';

import type { PledgeResolvers } from '../__generated__/resolvers.ts';

export const Pledge: PledgeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.pledge.load(id),
  author: ({ authorId }) => ({ __typename: 'Representative', id: authorId }),
  coordinate: ({ longitude, latitude }, { system }) =>
    longitude === null || latitude === null ? null : coordinateIn({ longitude, latitude }, system),
  remarks: ({ id }, args, { loaders }) => loaders.remarksOf.load(id, args),
};
