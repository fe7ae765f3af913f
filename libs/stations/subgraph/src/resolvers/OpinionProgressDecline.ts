import { declineView } from '../decline-view.ts';
import { maskedNote } from '../masked-words.ts';

import type { OpinionProgressDeclineResolvers } from '../__generated__/resolvers.ts';

export const OpinionProgressDecline: OpinionProgressDeclineResolvers = {
  ground: ({ declineGround }) => declineGround,
  groundText: (opinion, _, { language }) => declineView(opinion, language).groundText,
  explanation: ({ declineExplanation }) => maskedNote(declineExplanation),
  whereToGo: (opinion, _, { language }) => declineView(opinion, language).whereToGo,
};
