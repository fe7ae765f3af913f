import type { PolicyPackValueResolvers } from '../__generated__/resolvers.ts';

export const PolicyPackValue: PolicyPackValueResolvers = {
  value: ({ value }) => JSON.stringify(value),
};
