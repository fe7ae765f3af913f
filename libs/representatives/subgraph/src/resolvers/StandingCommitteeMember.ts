import { found, maybe } from '../references.ts';

import type { StandingCommitteeMemberResolvers } from '../__generated__/resolvers.ts';

export const StandingCommitteeMember: StandingCommitteeMemberResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.committeeMember.load(id),
  representative: ({ representativeId }, _, { loaders }) =>
    found(loaders.representative, 'Representative', representativeId),
  congress: ({ congressId }, _, { loaders }) => found(loaders.congress, 'Congress', congressId),
  specialCommittee: ({ specialCommitteeId }, _, { loaders }) => maybe(loaders.specialCommittee, specialCommitteeId),
};
