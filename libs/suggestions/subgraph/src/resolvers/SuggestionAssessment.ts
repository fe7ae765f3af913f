import type { SuggestionAssessmentResolvers } from '../__generated__/resolvers.ts';

export const SuggestionAssessment: SuggestionAssessmentResolvers = {
  suggestion: ({ suggestionId }, _, { loaders }) => loaders.suggestion.load(suggestionId),
};
