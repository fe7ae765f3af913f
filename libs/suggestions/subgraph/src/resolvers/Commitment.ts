import { commitmentDeadline } from '../deadline.ts';
import { ownerKey } from '../persistence/attachment.repository.ts';
import { filesRead, readable } from '../replies-seen.ts';
import { toWorkersOnIt } from '../workers-only.ts';

import type { CommitmentResolvers } from '../__generated__/resolvers.ts';

export const Commitment: CommitmentResolvers = {
  text: (commitment, _, context) => readable(commitment, commitment.text, context),
  keptEvidence: (commitment, _, context) => readable(commitment, commitment.keptEvidence, context),
  requestedReason: (commitment, _, context) => toWorkersOnIt(commitment, commitment.requestedReason, context),
  attachments: (commitment, _, context) => filesRead(commitment, ownerKey('COMMITMENT', commitment.id), context),
  deadline: (commitment, _, context) => commitmentDeadline(commitment, context),
};
