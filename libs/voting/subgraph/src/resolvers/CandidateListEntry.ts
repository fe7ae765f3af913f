import type { CandidateListEntryResolvers } from '../__generated__/resolvers.ts';

export const CandidateListEntry: CandidateListEntryResolvers = {
  candidate: ({ candidateId }, _, { loaders }) => loaders.candidate.load(candidateId),
};
