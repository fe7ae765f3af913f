import { declineGrounds, whereToGo } from '@renda/stations-rules';

import type { Language } from '@renda/kernel';

import type { DeclinedOpinion } from './opinion-parts.ts';

/** The ground and where to go instead, in the reader's language. */
export const declineView = (
  { declineGround, declineWhereToGo }: DeclinedOpinion,
  language: Language,
): { readonly groundText: string; readonly whereToGo: string } => {
  return {
    groundText: declineGrounds[declineGround].name[language],
    whereToGo: whereToGo(declineGround, declineWhereToGo, language),
  };
};
