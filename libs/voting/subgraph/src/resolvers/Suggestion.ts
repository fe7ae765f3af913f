import type { SuggestionResolvers } from '../__generated__/resolvers.ts';

export const Suggestion: SuggestionResolvers = {
  __resolveReference: (reference) => reference,
  projectProposals: ({ id }, args, { loaders }) => loaders.proposalsOfSuggestion.load(id, args),
};
