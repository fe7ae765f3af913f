import { commitmentDeadline } from '../deadline.ts';
import { readable } from '../replies-seen.ts';

import type { CommitmentResolvers } from '../__generated__/resolvers.ts';

export const Commitment: CommitmentResolvers = {
  text: (commitment, _, context) => readable(commitment, commitment.text, context),
  deadline: (commitment, _, context) => commitmentDeadline(commitment, context),
};
