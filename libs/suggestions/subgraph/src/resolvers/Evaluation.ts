import { readable } from '../replies-seen.ts';

import type { EvaluationResolvers } from '../__generated__/resolvers.ts';

export const Evaluation: EvaluationResolvers = {
  representative: ({ representativeId }) => ({ id: representativeId }),
  reason: (evaluation, _, context) => readable(evaluation, evaluation.reason, context),
};
