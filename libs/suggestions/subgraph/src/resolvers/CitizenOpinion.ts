import type { CitizenOpinionResolvers } from '../__generated__/resolvers.ts';

export const CitizenOpinion: CitizenOpinionResolvers = {
  __resolveReference: (opinion) => opinion,
  suggestion: ({ id }, _, { loaders }) => loaders.suggestionOfOpinion.load(id),
};
