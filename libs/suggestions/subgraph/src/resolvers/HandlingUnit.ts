import type { HandlingUnitResolvers } from '../__generated__/resolvers.ts';

export const HandlingUnit: HandlingUnitResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.unit.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  commendations: ({ id }, args, { loaders }) => loaders.commendationsOfUnit.load(id, args),
  assignments: ({ id }, args, { loaders }) => loaders.assignmentsOfUnit.load(id, args),
};
