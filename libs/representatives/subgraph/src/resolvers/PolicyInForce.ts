import type { PolicyInForceResolvers } from '../__generated__/resolvers.ts';

export const PolicyInForce: PolicyInForceResolvers = {
  value: ({ value }) => JSON.stringify(value),
  from: ({ from }, _, { loaders }) => (from === 'DEFAULT' ? null : loaders.region.load(from)),
};
