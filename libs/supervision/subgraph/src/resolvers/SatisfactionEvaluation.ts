import { referenceTo } from '../references.ts';

import type { SatisfactionEvaluationResolvers } from '../__generated__/resolvers.ts';

export const SatisfactionEvaluation: SatisfactionEvaluationResolvers = {
  ballotRound: ({ ballotRoundId }) => referenceTo(ballotRoundId),
};
