import { statisticsOf } from '@renda/graphql';

import { assignmentList, handlingUnitList, suggestionList } from '../lists.ts';
import { matterList, motionList, motionSessionList } from '../motion-lists.ts';
import { commendationList } from '../commendation-list.ts';
import { suggestionAssessments } from '../suggestion-assessments.ts';
import { leaderLoads } from '../leader-loads.ts';
import { suggestionAsOf } from '../as-of.ts';
import { searchedSuggestions } from '../searched.ts';
import { replyList } from '../statistics.ts';
import { bulletinList, keySupervisionList, lookBackList } from '../supervision-lists.ts';
import { unitAssessments } from '../unit-assessments.ts';
import { unitProgress } from '../unit-progress.ts';
import { workList } from '../work-list.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  suggestion: (_, { id }, { loaders }) => loaders.suggestion.load(id),
  suggestionAsOf: (_, { id, at }, context) => suggestionAsOf(id, at, context),
  suggestions: (_, args, { manager, viewer }) => suggestionList.page(manager, args, viewer),
  handlingUnit: (_, { id }, { loaders }) => loaders.unit.load(id),
  handlingUnits: (_, args, { manager, viewer }) => handlingUnitList.page(manager, args, viewer),
  assignment: (_, { id }, { loaders }) => loaders.assignment.load(id),
  assignments: (_, args, { manager, viewer }) => assignmentList.page(manager, args, viewer),
  workList: (_, args, { manager, viewer }) => workList.page(manager, args, viewer),
  searchSuggestions: (_, args, context) => searchedSuggestions(args, context),
  workSummary: async (_, { where }, { manager, viewer }) =>
    statisticsOf(await workList.statistics(manager, { where, groupBy: ['ACTION'] }, viewer)),
  suggestionStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await suggestionList.statistics(manager, args, viewer)),
  replyStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await replyList.statistics(manager, args, viewer)),
  keySupervisions: (_, args, { manager, viewer }) => keySupervisionList.page(manager, args, viewer),
  leaderLoads: (_, args, context) => leaderLoads(args, context),
  lookBacks: (_, args, { manager, viewer }) => lookBackList.page(manager, args, viewer),
  bulletins: (_, args, { manager, viewer }) => bulletinList.page(manager, args, viewer),
  unitProgress: (_, args, context) => unitProgress(args, context),
  unitAssessments: (_, args, context) => unitAssessments(args, context),
  suggestionAssessments: (_, args, context) => suggestionAssessments(args, context),
  commendations: (_, args, { manager, viewer }) => commendationList.page(manager, args, viewer),
  motion: (_, { id }, { loaders }) => loaders.motion.load(id),
  motions: (_, args, { manager, viewer }) => motionList.page(manager, args, viewer),
  motionSessions: (_, args, { manager, viewer }) => motionSessionList.page(manager, args, viewer),
  committeeMatters: (_, args, { manager, viewer }) => matterList.page(manager, args, viewer),
};
