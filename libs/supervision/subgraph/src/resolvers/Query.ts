import { statisticsOf } from '@renda/graphql';

import { inspectionList, itemList, projectList, rectificationList } from '../lists.ts';
import { argsWithToday } from '../with-today.ts';
import { projectsLate, rectificationsLate, withoutPlan } from '../work-lists.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  supervisedProject: (_, { id }, { loaders }) => loaders.project.load(id),
  supervisedProjects: (_, args, { manager, viewer, clock }) =>
    projectList.page(manager, argsWithToday(args, clock.today()), viewer),
  projectsWithoutPlan: (_, args, { manager, viewer, clock }) =>
    projectList.page(manager, withoutPlan(args, clock.today()), viewer),
  projectsDue: (_, args, { manager, viewer, clock }) =>
    projectList.page(manager, projectsLate(args, clock.today()), viewer),
  projectStatistics: async (_, args, { manager, viewer, clock }) =>
    statisticsOf(await projectList.statistics(manager, argsWithToday(args, clock.today()), viewer)),
  inspection: (_, { id }, { loaders }) => loaders.inspection.load(id),
  inspections: (_, args, { manager, viewer }) => inspectionList.page(manager, args, viewer),
  rectification: (_, { id }, { loaders }) => loaders.rectification.load(id),
  rectifications: (_, args, { manager, viewer, clock }) =>
    rectificationList.page(manager, argsWithToday(args, clock.today()), viewer),
  rectificationsDue: (_, args, { manager, viewer, clock }) =>
    rectificationList.page(manager, rectificationsLate(args, clock.today()), viewer),
  rectificationStatistics: async (_, args, { manager, viewer, clock }) =>
    statisticsOf(await rectificationList.statistics(manager, argsWithToday(args, clock.today()), viewer)),
  supervisionItem: (_, { id }, { loaders }) => loaders.item.load(id),
  supervisionItems: (_, args, { manager, viewer, clock }) =>
    itemList.page(manager, argsWithToday(args, clock.today()), viewer),
  supervisionItemStatistics: async (_, args, { manager, viewer, clock }) =>
    statisticsOf(await itemList.statistics(manager, argsWithToday(args, clock.today()), viewer)),
};
