import type { VoteSubjectResolvers } from '../__generated__/resolvers.ts';

export const VoteSubject: VoteSubjectResolvers = {
  project: ({ type, id }) => (type === 'SupervisedProject' ? { __typename: 'SupervisedProject', id } : null),
  item: ({ type, id }) => (type === 'SupervisionItem' ? { __typename: 'SupervisionItem', id } : null),
};
