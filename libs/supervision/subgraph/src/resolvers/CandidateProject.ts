import type { CandidateProjectResolvers } from '../__generated__/resolvers.ts';

export const CandidateProject: CandidateProjectResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  supervisedProject: ({ id }, _, { loaders }) => loaders.projectOfCandidate.load(id),
};
