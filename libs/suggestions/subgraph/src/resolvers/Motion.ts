import { rateOf } from '@renda/graphql';

import { worksIn } from '../visibility.ts';

import type { MotionResolvers } from '../__generated__/resolvers.ts';

export const Motion: MotionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.motion.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  lead: ({ leadId }) => (leadId ? { id: leadId } : null),
  signers: ({ signerIds }) => signerIds.map((id) => ({ id })),
  vote: ({ members, votesFor }) => (members === null ? null : rateOf(votesFor ?? 0, members)),
  suggestion: ({ suggestionId }, _, { loaders }) => (suggestionId ? loaders.suggestion.load(suggestionId) : null),
  decisions: ({ id }, _, { loaders }) => loaders.decisionsOfMotion.load(id),
  papers: ({ id, regionCode }, _, { loaders, viewer }) =>
    viewer.grants.some((grant) => worksIn(regionCode, grant)) ? loaders.papersOfMotion.load(id) : [],
};
