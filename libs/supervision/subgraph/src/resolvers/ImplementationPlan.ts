import type { ImplementationPlanResolvers } from '../__generated__/resolvers.ts';

export const ImplementationPlan: ImplementationPlanResolvers = {
  milestones: ({ id }, _, { loaders }) => loaders.milestonesOf.load(id),
};
