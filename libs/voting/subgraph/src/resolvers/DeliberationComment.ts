import type { DeliberationCommentResolvers } from '../__generated__/resolvers.ts';

export const DeliberationComment: DeliberationCommentResolvers = {
  author: ({ authorId }) => ({ __typename: 'Representative', id: authorId }),
  candidate: ({ candidateId }, _, { loaders }) => (candidateId ? loaders.candidate.load(candidateId) : null),
};
