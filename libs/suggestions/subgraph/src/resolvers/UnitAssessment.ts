import { found } from '../found.ts';

import type { UnitAssessmentResolvers } from '../__generated__/resolvers.ts';

export const UnitAssessment: UnitAssessmentResolvers = {
  unit: ({ unitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', unitId),
};
