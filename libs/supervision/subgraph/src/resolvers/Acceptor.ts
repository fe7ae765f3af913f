import { referenceTo } from '../references.ts';

import type { AcceptorResolvers } from '../__generated__/resolvers.ts';

export const Acceptor: AcceptorResolvers = {
  representative: ({ representativeId }) => referenceTo(representativeId),
};
