import { statisticsOf } from '@renda/graphql';

import { candidateList, programmeList, proposalList, roundList } from '../lists.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  livelihoodProgramme: (_, { id }, { loaders }) => loaders.programme.load(id),
  livelihoodProgrammes: (_, args, { manager, viewer }) => programmeList.page(manager, args, viewer),
  projectProposal: (_, { id }, { loaders }) => loaders.proposal.load(id),
  projectProposals: (_, args, { manager, viewer }) => proposalList.page(manager, args, viewer),
  projectProposalStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await proposalList.statistics(manager, args, viewer)),
  candidateProject: (_, { id }, { loaders }) => loaders.candidate.load(id),
  candidateProjects: (_, args, { manager, viewer }) => candidateList.page(manager, args, viewer),
  candidateProjectStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await candidateList.statistics(manager, args, viewer)),
  ballotRound: (_, { id }, { loaders }) => loaders.round.load(id),
  ballotRounds: (_, args, { manager, viewer }) => roundList.page(manager, args, viewer),
};
