import { manyByKey, nestedPages, oneByKey, pagesByParent } from '@renda/graphql';
import { matching, sql, through } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { assignmentList, receptionList, stationList, stepList, visitList } from './lists.ts';
import { opinionList } from './opinion-list.ts';
import { prefixesOf, withinPrefix } from './persistence/station.repository.ts';

import type { BaseContext } from '@renda/graphql';
import type { RegionCode } from '@renda/kernel';
import type { List, Page, PageArgs } from '@renda/persistence';

import type { StationsRepositories } from './repositories.ts';

type Base = BaseContext<StationsRepositories>;

const idOf = ({ id }: { readonly id: string }): string => id;

/** Every loader of the subgraph; made anew for each request. */
export const createLoaders = (base: Base) => {
  const { repositories, manager, viewer } = base;
  return {
    station: oneByKey((ids) => repositories.stations.findByIds(ids), idOf),
    reception: oneByKey((ids) => repositories.receptions.findByIds(ids), idOf),
    contact: oneByKey((ids) => repositories.contacts.findByIds(ids), idOf),
    /** Only those the viewer may see. */
    visit: oneByKey((ids) => visitList.byIds(manager, ids, viewer), idOf),
    /** Only those the viewer may see. */
    opinion: oneByKey((ids) => opinionList.byIds(manager, ids, viewer), idOf),
    /** For what is public of an opinion: progress and answer. */
    anyOpinion: oneByKey((ids) => repositories.opinions.findByIds(ids), idOf),
    currentAssignment: oneByKey(
      (ids) => repositories.assignments.currentOf(ids),
      ({ representativeId }) => representativeId,
    ),
    dutiesOf: manyByKey(
      async (ids) => (await repositories.duties.where(among('reception_id', ids))).sort((a, b) => a.place - b.place),
      ({ receptionId }) => receptionId,
    ),
    attachmentsOf: manyByKey(
      async (ids) => (await repositories.attachments.where(among('opinion_id', ids))).sort((a, b) => a.place - b.place),
      ({ opinionId }) => opinionId,
    ),
    latestStepsOf: manyByKey(
      (ids) => repositories.steps.latestOf(ids),
      ({ opinionId }) => opinionId,
    ),

    pointsOf: nestedPages(stationList, 'parentId', base),
    assignmentsOf: nestedPages(assignmentList, 'stationId', base),
    receptionsOf: nestedPages(receptionList, 'stationId', base),
    visitsOf: nestedPages(visitList, 'stationId', base),
    opinionsOf: nestedPages(opinionList, 'stationId', base),
    visitsOfReception: nestedPages(visitList, 'receptionId', base),
    opinionsOfVisit: nestedPages(opinionList, 'visitId', base),
    duplicatesOf: nestedPages(opinionList, 'duplicateOfId', base),
    stepsOf: nestedPages(stepList, 'opinionId', base),
    receptionsOfRepresentative: nestedPages(
      receptionList,
      through('reception_duty', 'representative_id', 'reception_id'),
      base,
    ),
    opinionsOfRepresentative: nestedPages(opinionList, 'representativeId', base),
    opinionsOfUnit: nestedPages(opinionList, handledByUnit, base),
    stationsOfRegion: regionPages(stationList, base),
    opinionsOfRegion: regionPages(opinionList, base),
  };
};

export type StationsLoaders = ReturnType<typeof createLoaders>;

const among = (column: 'reception_id' | 'opinion_id', ids: readonly string[]) =>
  column === 'reception_id'
    ? sql`t.reception_id = ANY(${ids.filter(isUuid)})`
    : sql`t.opinion_id = ANY(${ids.filter(isUuid)})`;

const handledByUnit = matching('uuid', (unit) => `t.handling_unit_id = ${unit} OR t.joint_unit_ids @> ARRAY[${unit}]`);

const inRegion = matching('text', (code) => `t.region_code = ${code}`);
const inRegionOrBelow = matching('text', (prefix) => withinPrefix('t.region_code', prefix));

export interface RegionPageArgs extends PageArgs {
  readonly descendants?: boolean | null;
}

/** The pages of many regions in one statement, each with or without what lies below it. */
const regionPages = <T extends object>(list: List<T>, { manager, viewer }: Base) =>
  pagesByParent<T, RegionPageArgs>(async (codes: readonly RegionCode[], { descendants, ...args }) => {
    if (!descendants) return list.pagesBy(manager, inRegion, codes, args, viewer);
    const prefixes = prefixesOf(codes);
    const pages = await list.pagesBy(manager, inRegionOrBelow, prefixes, args, viewer);
    return new Map(
      codes.flatMap((code, index): [string, Page<T>][] => {
        const page = pages.get(prefixes[index] ?? '');
        return page ? [[code, page]] : [];
      }),
    );
  });
