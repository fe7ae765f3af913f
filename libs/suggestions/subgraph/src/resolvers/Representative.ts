import type { RepresentativeResolvers } from '../__generated__/resolvers.ts';

export const Representative: RepresentativeResolvers = {
  __resolveReference: (representative) => representative,
  suggestions: ({ id }, args, { loaders }) => loaders.suggestionsOfRepresentative.load(id, args),
};
