import { majorityAskedBy } from '@renda/voting-rules';

import type { RoundRulesResolvers } from '../__generated__/resolvers.ts';

export const RoundRules: RoundRulesResolvers = {
  majorityBase: majorityAskedBy,
  shortfall: ({ purpose, shortfall }) => (purpose === 'PROJECTS' ? shortfall : null),
};
