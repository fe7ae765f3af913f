import { coordinateIn } from '@renda/graphql';

import { found } from '../found.ts';

import type { CandidateProjectResolvers } from '../__generated__/resolvers.ts';

export const CandidateProject: CandidateProjectResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.candidate.load(id),
  programme: async ({ programmeId }, _, { loaders }) =>
    found('LivelihoodProgramme', programmeId, await loaders.programme.load(programmeId)),
  site: ({ siteRegionCode }) => ({ __typename: 'Region', code: siteRegionCode }),
  coordinate: ({ longitude, latitude }, { system }) =>
    longitude === null || latitude === null ? null : coordinateIn({ longitude, latitude }, system),
  responsibleUnit: ({ responsibleUnitId }) => ({ __typename: 'HandlingUnit', id: responsibleUnitId }),
  decidedIn: ({ decidedInId }, _, { loaders }) => (decidedInId ? loaders.round.load(decidedInId) : null),
  proposals: ({ id }, args, { loaders }) => loaders.proposalsOfCandidate.load(id, args),
};
