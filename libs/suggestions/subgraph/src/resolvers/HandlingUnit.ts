import type { HandlingUnitResolvers } from '../__generated__/resolvers.ts';

export const HandlingUnit: HandlingUnitResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.unit.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  assignments: ({ id }, args, { loaders }) => loaders.assignmentsOfUnit.load(id, args),
};
