import { coordinateIn } from '@renda/graphql';

import { found } from '../found.ts';

import type { ProjectProposalResolvers } from '../__generated__/resolvers.ts';

export const ProjectProposal: ProjectProposalResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.proposal.load(id),
  programme: async ({ programmeId }, _, { loaders }) =>
    found('LivelihoodProgramme', programmeId, await loaders.programme.load(programmeId)),
  site: ({ siteRegionCode }) => ({ __typename: 'Region', code: siteRegionCode }),
  coordinate: ({ longitude, latitude }, { system }) =>
    longitude === null || latitude === null ? null : coordinateIn({ longitude, latitude }, system),
  opinion: ({ opinionId }) => (opinionId ? { __typename: 'CitizenOpinion', id: opinionId } : null),
  suggestion: ({ suggestionId }) => (suggestionId ? { __typename: 'Suggestion', id: suggestionId } : null),
  representative: ({ representativeId }) =>
    representativeId ? { __typename: 'Representative', id: representativeId } : null,
  unit: ({ unitId }) => (unitId ? { __typename: 'HandlingUnit', id: unitId } : null),
  station: ({ stationId }) => (stationId ? { __typename: 'Station', id: stationId } : null),
  mergedInto: ({ mergedIntoId }, _, { loaders }) => (mergedIntoId ? loaders.proposal.load(mergedIntoId) : null),
  candidate: ({ candidateId }, _, { loaders }) => (candidateId ? loaders.candidate.load(candidateId) : null),
};
