import { assignmentList, handlingUnitList, suggestionList } from '../lists.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  suggestion: (_, { id }, { loaders }) => loaders.suggestion.load(id),
  suggestions: (_, args, { manager, viewer }) => suggestionList.page(manager, args, viewer),
  handlingUnit: (_, { id }, { loaders }) => loaders.unit.load(id),
  handlingUnits: (_, args, { manager, viewer }) => handlingUnitList.page(manager, args, viewer),
  assignment: (_, { id }, { loaders }) => loaders.assignment.load(id),
  assignments: (_, args, { manager, viewer }) => assignmentList.page(manager, args, viewer),
};
