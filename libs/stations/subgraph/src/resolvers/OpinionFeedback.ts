import { maskText } from '@renda/stations-rules';

import type { OpinionFeedbackResolvers } from '../__generated__/resolvers.ts';

export const OpinionFeedback: OpinionFeedbackResolvers = {
  text: ({ feedbackText }) => maskText(feedbackText),
  on: ({ fedBackOn }) => fedBackOn,
  reached: ({ reached }) => reached === true,
};
