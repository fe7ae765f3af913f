import type { HandlingUnitResolvers } from '../__generated__/resolvers.ts';

export const HandlingUnit: HandlingUnitResolvers = {
  __resolveReference: (reference) => reference,
  candidateProjects: ({ id }, args, { loaders }) => loaders.candidatesOfUnit.load(id, args),
};
