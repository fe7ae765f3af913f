import { maskText } from '@renda/stations-rules';

import type { OpinionResultResolvers } from '../__generated__/resolvers.ts';

export const OpinionResult: OpinionResultResolvers = {
  text: ({ resultText }) => maskText(resultText),
  receipt: ({ resultReceipt }) => resultReceipt,
  recordedOn: ({ resolvedOn }) => resolvedOn,
};
