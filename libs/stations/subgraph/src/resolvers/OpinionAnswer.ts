import { maskText } from '@renda/stations-rules';

import type { OpinionAnswerResolvers } from '../__generated__/resolvers.ts';

export const OpinionAnswer: OpinionAnswerResolvers = {
  text: ({ feedbackText }) => maskText(feedbackText),
  on: ({ fedBackOn }) => fedBackOn,
};
