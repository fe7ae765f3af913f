import { verdictItems, verdictNext } from '../verdict-view.ts';

import type { RoundVerdictResolvers } from '../__generated__/resolvers.ts';

export const RoundVerdict: RoundVerdictResolvers = {
  standing: ({ verdict }) => verdict?.standing ?? 'BLOCKED',
  checks: ({ verdict }) => verdict?.checks ?? [],
  items: verdictItems,
  electedIds: ({ verdict }) => verdict?.elected ?? [],
  invalid: ({ tally }) => tally?.invalid ?? 0,
  next: verdictNext,
};
