import { rateOf } from '@renda/graphql';

import type { AssessmentPartResolvers } from '../__generated__/resolvers.ts';

export const AssessmentPart: AssessmentPartResolvers = {
  rate: ({ numerator, denominator, excluded }) => rateOf(numerator, denominator, excluded),
};
