import { quorumShareText } from '@renda/representatives-rules';

import type { QuorumCheckResolvers } from '../__generated__/resolvers.ts';

export const QuorumCheck: QuorumCheckResolvers = {
  share: (quorum) => quorumShareText(quorum),
};
