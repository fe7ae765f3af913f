import type { RepresentativeResolvers } from '../__generated__/resolvers.ts';

export const Representative: RepresentativeResolvers = {
  __resolveReference: (reference) => reference,
  projectProposals: ({ id }, args, { loaders }) => loaders.proposalsOfRepresentative.load(id, args),
};
