import type { RoundElectorResolvers } from '../__generated__/resolvers.ts';

export const RoundElector: RoundElectorResolvers = {
  representative: ({ electorId, name }) => (name === null ? { __typename: 'Representative', id: electorId } : null),
  tookCredential: ({ blindedHash }) => blindedHash !== null,
};
