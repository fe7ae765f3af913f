import { highlightsOf } from '../highlights.ts';

import type { SuggestionMatchResolvers } from '../__generated__/resolvers.ts';

export const SuggestionMatch: SuggestionMatchResolvers = {
  fragments: ({ suggestion, query }, _, { viewer }) => highlightsOf(suggestion, query, viewer),
};
