import type { ListObjectionResolvers } from '../__generated__/resolvers.ts';

export const ListObjection: ListObjectionResolvers = {
  candidate: ({ candidateId }, _, { loaders }) => (candidateId ? loaders.candidate.load(candidateId) : null),
};
