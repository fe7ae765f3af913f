import { declineView } from '../decline-view.ts';
import { maskedNote } from '../masked-words.ts';
import { maybe } from '../references.ts';

import type { OpinionDeclineResolvers } from '../__generated__/resolvers.ts';

export const OpinionDecline: OpinionDeclineResolvers = {
  ground: ({ declineGround }) => declineGround,
  groundText: (opinion, _, { language }) => declineView(opinion, language).groundText,
  explanation: ({ declineExplanation }) => maskedNote(declineExplanation),
  whereToGo: (opinion, _, { language }) => declineView(opinion, language).whereToGo,
  duplicateOf: ({ duplicateOfId }, _, { loaders }) => maybe(loaders.opinion, duplicateOfId),
};
