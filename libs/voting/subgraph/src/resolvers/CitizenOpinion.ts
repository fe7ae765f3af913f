import type { CitizenOpinionResolvers } from '../__generated__/resolvers.ts';

export const CitizenOpinion: CitizenOpinionResolvers = {
  __resolveReference: (reference) => reference,
  proposals: ({ id }, args, { loaders }) => loaders.proposalsOfOpinion.load(id, args),
};
