import type { CommendationResolvers } from '../__generated__/resolvers.ts';

export const Commendation: CommendationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.commendation.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  suggestion: ({ suggestionId }, _, { loaders }) => (suggestionId ? loaders.suggestion.load(suggestionId) : null),
  unit: ({ unitId }, _, { loaders }) => (unitId ? loaders.unit.load(unitId) : null),
  decision: ({ decisionId }, _, { loaders }) => (decisionId ? loaders.decision.load(decisionId) : null),
};
