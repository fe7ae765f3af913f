import { requiredCandidates } from '@renda/voting-rules';

import type { LivelihoodProgrammeResolvers } from '../__generated__/resolvers.ts';

export const LivelihoodProgramme: LivelihoodProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programme.load(id),
  region: ({ regionCode }) => ({ __typename: 'Region', code: regionCode }),
  candidatesNeeded: ({ placesOpen, policy }) => requiredCandidates(placesOpen, policy.surplusRatio),
  currentList: ({ currentListId }, _, { loaders }) => (currentListId ? loaders.listVersion.load(currentListId) : null),
  listVersions: ({ id }, args, { loaders }) => loaders.listVersionsOf.load(id, args),
  proposals: ({ id }, args, { loaders }) => loaders.proposalsOfProgramme.load(id, args),
  candidates: ({ id }, args, { loaders }) => loaders.candidatesOfProgramme.load(id, args),
  objections: ({ id }, args, { loaders }) => loaders.objectionsOf.load(id, args),
  comments: ({ id }, args, { loaders }) => loaders.commentsOf.load(id, args),
  rounds: ({ id }, { orderBy, ...args }, { loaders }) =>
    loaders.roundsOfProgramme.load(id, { ...args, orderBy: orderBy ?? [{ field: 'CREATED_AT' }] }),
};
