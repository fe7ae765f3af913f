import { statisticsOf } from '@renda/graphql';

import { assignmentList, handlingUnitList, suggestionList } from '../lists.ts';
import { replyList } from '../statistics.ts';
import { workList } from '../work-list.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  suggestion: (_, { id }, { loaders }) => loaders.suggestion.load(id),
  suggestions: (_, args, { manager, viewer }) => suggestionList.page(manager, args, viewer),
  handlingUnit: (_, { id }, { loaders }) => loaders.unit.load(id),
  handlingUnits: (_, args, { manager, viewer }) => handlingUnitList.page(manager, args, viewer),
  assignment: (_, { id }, { loaders }) => loaders.assignment.load(id),
  assignments: (_, args, { manager, viewer }) => assignmentList.page(manager, args, viewer),
  workList: (_, args, { manager, viewer }) => workList.page(manager, args, viewer),
  workSummary: async (_, { where }, { manager, viewer }) =>
    statisticsOf(await workList.statistics(manager, { where, groupBy: ['ACTION'] }, viewer)),
  suggestionStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await suggestionList.statistics(manager, args, viewer)),
  replyStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await replyList.statistics(manager, args, viewer)),
};
