import type { RepresentativeResolvers } from '../__generated__/resolvers.ts';

export const Representative: RepresentativeResolvers = {
  __resolveReference: (reference) => reference,
  pledges: ({ id }, args, { loaders }) => loaders.pledgesOf.load(id, args),
};
