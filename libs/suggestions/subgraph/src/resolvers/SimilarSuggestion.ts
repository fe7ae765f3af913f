import type { SimilarSuggestionResolvers } from '../__generated__/resolvers.ts';

export const SimilarSuggestion: SimilarSuggestionResolvers = {
  samePlace: ({ sameRegion }) => sameRegion,
  units: async ({ suggestion: { unitIds } }, _, { loaders }) =>
    (await Promise.all(unitIds.map((id) => loaders.unit.load(id)))).filter((unit) => unit !== null),
};
