import { loadIf, referenceTo } from '../references.ts';

import type { EvaluationVoteResolvers } from '../__generated__/resolvers.ts';

export const EvaluationVote: EvaluationVoteResolvers = {
  ballotRound: ({ state, ballotRoundId }) => referenceTo(state === 'REFUSED' ? null : ballotRoundId),
  evaluation: ({ evaluationId }, _, { loaders }) => loadIf(loaders.evaluation, evaluationId),
};
