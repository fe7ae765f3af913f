import { found } from '../found.ts';
import { ownerKey } from '../persistence/attachment.repository.ts';
import { filesRead, readable, replySeenBy } from '../replies-seen.ts';
import { toWorkersOnIt } from '../workers-only.ts';

import type { ReplyResolvers } from '../__generated__/resolvers.ts';

export const Reply: ReplyResolvers = {
  __resolveReference: ({ id }, context) => replySeenBy(id, context),
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
  suggestion: ({ suggestionId }, _, { loaders }) => loaders.suggestion.load(suggestionId),
  scheme: ({ schemeName, schemeVersion }) => `${schemeName} v${schemeVersion}`,
  text: (reply, _, context) => readable(reply, reply.text, context),
  jointOpinions: (reply, _, context) => readable(reply, reply.jointOpinions, context),
  evidence: (reply, _, context) => readable(reply, reply.evidence, context),
  reason: (reply, _, context) => readable(reply, reply.reason, context),
  officerPhone: (reply, _, context) => toWorkersOnIt(reply, reply.officerPhone, context),
  attachments: (reply, _, context) => filesRead(reply, ownerKey('REPLY', reply.id), context),
  evaluations: ({ id }, _, { loaders }) => loaders.evaluationsOf.load(id),
  commitments: ({ id }, _, { loaders }) => loaders.commitmentsOf.load(id),
};
