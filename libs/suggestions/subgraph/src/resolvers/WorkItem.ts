import { lightOn } from '@renda/kernel';

import type { WorkItemResolvers } from '../__generated__/resolvers.ts';

export const WorkItem: WorkItemResolvers = {
  suggestion: ({ suggestionId }, _, { loaders }) => loaders.suggestion.load(suggestionId),
  assignment: ({ assignmentId }, _, { loaders }) => (assignmentId ? loaders.assignment.load(assignmentId) : null),
  light: async ({ dueOn, regionCode }, _, { clock, calendar, policy }) =>
    dueOn &&
    lightOn(clock.today(), dueOn, await policy.read(regionCode, 'deadline.amberWorkdays', clock.today()), calendar),
};
