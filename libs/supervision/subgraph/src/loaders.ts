import { manyByKey, nestedPages, oneByKey } from '@renda/graphql';
import { matching, sql } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { inspectionList, itemList, planList, projectList, rectificationList, reportList } from './lists.ts';
import { regionPages } from './region-pages.ts';

import type { BaseContext } from '@renda/graphql';

import type { SupervisionRepositories } from './repositories.ts';

const idOf = ({ id }: { readonly id: string }): string => id;
const uuidsOf = (keys: readonly string[]): readonly string[] => keys.filter(isUuid);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const byPlace = (a: { readonly place: number }, b: { readonly place: number }): number => a.place - b.place;
const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number;
const byRound = (a: { readonly round: number }, b: { readonly round: number }): number => a.round - b.round;

/** Every loader of the subgraph; made anew for each request. */
export const createLoaders = (base: BaseContext<SupervisionRepositories>) => {
  const { repositories, manager, viewer } = base;
  return {
    project: oneByKey((ids) => repositories.projects.findByIds(ids), idOf),
    projectOfCandidate: oneByKey(
      (ids) => repositories.projects.ofCandidates(uuidsOf(ids)),
      ({ candidateProjectId }) => candidateProjectId ?? '',
    ),
    replacementOf: oneByKey(
      (ids) => repositories.projects.replacementsOf(uuidsOf(ids)),
      ({ replacesId }) => replacesId ?? '',
    ),
    plan: oneByKey((ids) => repositories.plans.findByIds(ids), idOf),
    milestonesOf: manyByKey(
      async (ids) => (await repositories.milestones.where(sql`t.plan_id = ANY(${ids}::uuid[])`)).toSorted(byPlace),
      ({ planId }) => planId,
    ),
    decisionsOf: manyByKey(
      async (ids) => (await repositories.decisions.where(sql`t.project_id = ANY(${ids}::uuid[])`)).toSorted(byId),
      ({ projectId }) => projectId,
    ),
    acceptancesOf: manyByKey(
      async (ids) => (await repositories.acceptances.where(sql`t.project_id = ANY(${ids}::uuid[])`)).toSorted(byId),
      ({ projectId }) => projectId,
    ),
    evaluationsOfProject: manyByKey(
      async (ids) => (await repositories.evaluations.where(sql`t.project_id = ANY(${ids}::uuid[])`)).toSorted(byRound),
      ({ projectId }) => projectId ?? '',
    ),
    evaluationsOfItem: manyByKey(
      async (ids) => (await repositories.evaluations.where(sql`t.item_id = ANY(${ids}::uuid[])`)).toSorted(byRound),
      ({ itemId }) => itemId ?? '',
    ),
    evaluation: oneByKey((ids) => repositories.evaluations.findByIds(ids), idOf),
    evaluationVotesOfProject: manyByKey(
      async (ids) => (await repositories.evaluationVotes.where(sql`t.project_id = ANY(${ids}::uuid[])`)).toSorted(byId),
      ({ projectId }) => projectId ?? '',
    ),
    evaluationVotesOfItem: manyByKey(
      async (ids) => (await repositories.evaluationVotes.where(sql`t.item_id = ANY(${ids}::uuid[])`)).toSorted(byId),
      ({ itemId }) => itemId ?? '',
    ),
    stepsOf: manyByKey(
      async (ids) => (await repositories.steps.where(sql`t.item_id = ANY(${ids}::uuid[])`)).toSorted(byNumber),
      ({ itemId }) => itemId,
    ),
    /** Only those the viewer may see. */
    item: oneByKey((ids) => itemList.byIds(manager, ids, viewer), idOf),
    inspection: oneByKey((ids) => inspectionList.byIds(manager, ids, viewer), idOf),
    rectification: oneByKey((ids) => rectificationList.byIds(manager, ids, viewer), idOf),

    plansOf: nestedPages(planList, 'projectId', base),
    reportsOf: nestedPages(reportList, 'projectId', base),
    inspectionsOfProject: nestedPages(inspectionList, 'projectId', base),
    inspectionsOfItem: nestedPages(inspectionList, 'itemId', base),
    inspectionsOfRepresentative: nestedPages(
      inspectionList,
      matching('uuid', (representative) => `t.participant_ids @> ARRAY[${representative}]`),
      base,
    ),
    rectificationsOfProject: nestedPages(rectificationList, 'projectId', base),
    rectificationsOfItem: nestedPages(rectificationList, 'itemId', base),
    rectificationsOfInspection: nestedPages(rectificationList, 'inspectionId', base),
    rectificationsOfUnit: nestedPages(rectificationList, 'ownerUnitId', base),
    projectsOfUnit: nestedPages(projectList, 'responsibleUnitId', base),
    projectsOfLeader: nestedPages(projectList, 'leaderId', base),
    projectsOfGroup: nestedPages(projectList, 'groupId', base),
    projectsOfRegion: regionPages(projectList, base),
    itemsOfRegion: regionPages(itemList, base),
  };
};

export type SupervisionLoaders = ReturnType<typeof createLoaders>;
