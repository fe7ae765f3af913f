import { manyByKey, nestedPages, oneByKey, pagesByParent } from '@renda/graphql';
import { regionPrefix } from '@renda/kernel';
import { matching } from '@renda/persistence';

import { commendationList } from './commendation-list.ts';
import { assignmentList, communicationList, handlingUnitList, suggestionList } from './lists.ts';

import { matterList, motionList } from './motion-lists.ts';
import { keySupervisionList, lookBackItemList, lookBackList } from './supervision-lists.ts';

import type { BaseContext } from '@renda/graphql';
import type { RegionCode } from '@renda/kernel';
import type { List, Page, PageArgs } from '@renda/persistence';

import type { SuggestionsRepositories } from './repositories.ts';

type Base = BaseContext<SuggestionsRepositories>;

const idOf = ({ id }: { readonly id: string }): string => id;

/** Every loader of the subgraph; made anew for each request. */
export const createLoaders = (base: Base) => {
  const { repositories, manager, viewer } = base;
  return {
    /** Only those the viewer may see. */
    suggestion: oneByKey((ids) => suggestionList.byIds(manager, ids, viewer), idOf),
    /** Only those the viewer may see. */
    assignment: oneByKey((ids) => assignmentList.byIds(manager, ids, viewer), idOf),
    unit: oneByKey((ids) => repositories.units.findByIds(ids), idOf),
    reply: oneByKey((ids) => repositories.replies.findByIds(ids), idOf),
    /** For what a reply may show, whose suggestion decides it. */
    anySuggestion: oneByKey((ids) => repositories.suggestions.findByIds(ids), idOf),
    signaturesOf: manyByKey(
      (ids) => repositories.signatures.ofSuggestions(ids),
      ({ suggestionId }) => suggestionId,
    ),
    assignmentsOf: manyByKey(
      (ids) => repositories.assignments.ofSuggestions(ids),
      ({ suggestionId }) => suggestionId,
    ),
    repliesOf: manyByKey(
      (ids) => repositories.replies.ofSuggestions(ids),
      ({ suggestionId }) => suggestionId,
    ),
    repliesOfTask: manyByKey(
      (ids) => repositories.replies.ofAssignments(ids),
      ({ assignmentId }) => assignmentId,
    ),
    commitmentsOf: manyByKey(
      (ids) => repositories.commitments.ofReplies(ids),
      ({ replyId }) => replyId,
    ),
    evaluationsOf: manyByKey(
      (ids) => repositories.evaluations.ofReplies(ids),
      ({ replyId }) => replyId,
    ),
    decisionsOf: manyByKey(
      (ids) => repositories.decisions.ofSuggestions(ids),
      ({ suggestionId }) => suggestionId ?? '',
    ),
    keySupervisionsOf: manyByKey(
      (ids) => repositories.keySupervisions.ofSuggestions(ids),
      ({ suggestionId }) => suggestionId,
    ),
    /** Only those the viewer may see. */
    keySupervision: oneByKey((ids) => keySupervisionList.byIds(manager, ids, viewer), idOf),
    stepsOf: manyByKey(
      (ids) => repositories.supervisionSteps.ofSupervisions(ids),
      ({ keySupervisionId }) => keySupervisionId,
    ),
    /** Only those the viewer may see. */
    lookBack: oneByKey((ids) => lookBackList.byIds(manager, ids, viewer), idOf),
    /** Only those the viewer may see. */
    commendation: oneByKey((ids) => commendationList.byIds(manager, ids, viewer), idOf),
    decision: oneByKey((ids) => repositories.decisions.findByIds(ids), idOf),
    bulletin: oneByKey((ids) => repositories.bulletins.findByIds(ids), idOf),
    /** Only those the viewer may see. */
    motion: oneByKey((ids) => motionList.byIds(manager, ids, viewer), idOf),
    /** Only those the viewer may see. */
    matter: oneByKey((ids) => matterList.byIds(manager, ids, viewer), idOf),
    decisionsOfMotion: manyByKey(
      (ids) => repositories.otherDecisions.ofMotions(ids),
      ({ motionId }) => motionId ?? '',
    ),
    decisionsOfMatter: manyByKey(
      (ids) => repositories.otherDecisions.ofMatters(ids),
      ({ matterId }) => matterId ?? '',
    ),
    /** The latest that the viewer may see. */
    suggestionOfOpinion: oneByKey(
      async (ids) => {
        const filed = await repositories.suggestions.ofOpinions(ids);
        const visible = await suggestionList.byIds(manager, filed.map(idOf), viewer);
        return visible.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      },
      ({ opinionId }) => opinionId ?? '',
    ),

    attachment: oneByKey((ids) => repositories.attachments.findByIds(ids), idOf),
    attachmentsOf: manyByKey(
      (owners) => repositories.attachments.ofOwners(owners),
      ({ owner }) => owner,
    ),
    attachmentPart: oneByKey(
      (keys) => repositories.attachments.partsOf(keys),
      ({ key }) => key,
    ),
    reasonsOf: manyByKey(
      (ids) => repositories.papers.reasonsOf(ids),
      ({ suggestionId }) => suggestionId,
    ),
    papersOf: manyByKey(
      (ids) => repositories.papers.ofSuggestions(ids),
      ({ aboutId }) => aboutId,
    ),
    papersOfMotion: manyByKey(
      (ids) => repositories.papers.ofMotions(ids),
      ({ aboutId }) => aboutId,
    ),
    commendationsOfSuggestion: nestedPages(commendationList, 'suggestionId', base),
    commendationsOfUnit: nestedPages(commendationList, 'unitId', base),
    commendationsOfRegion: regionPages(commendationList, base),
    itemsOf: nestedPages(lookBackItemList, 'lookBackId', base),
    mergedInto: nestedPages(suggestionList, 'mergedIntoId', base),
    communicationsOf: nestedPages(communicationList, 'suggestionId', base),
    assignmentsOfUnit: nestedPages(assignmentList, 'unitId', base),
    suggestionsOfRepresentative: nestedPages(
      suggestionList,
      matching('uuid', (id) => `t.signer_ids @> ARRAY[${id}]`),
      base,
    ),
    suggestionsOfRegion: regionPages(suggestionList, base),
    unitsOfRegion: regionPages(handlingUnitList, base),
  };
};

export type SuggestionsLoaders = ReturnType<typeof createLoaders>;

const inRegion = matching('text', (code) => `t.region_code = ${code}`);
const inRegionOrBelow = matching('text', (prefix) => `t.region_code LIKE ${prefix} || '%'`);

export interface RegionPageArgs extends PageArgs {
  readonly descendants?: boolean | null;
}

/** The pages of many regions in one statement, each with or without what lies below it. */
const regionPages = <T extends object>(list: List<T>, { manager, viewer }: Base) =>
  pagesByParent<T, RegionPageArgs>(async (codes: readonly RegionCode[], { descendants, ...args }) => {
    if (!descendants) return list.pagesBy(manager, inRegion, codes, args, viewer);
    const pages = await list.pagesBy(manager, inRegionOrBelow, codes.map(regionPrefix), args, viewer);
    return new Map(
      codes.flatMap((code): [string, Page<T>][] => {
        const page = pages.get(regionPrefix(code));
        return page ? [[code, page]] : [];
      }),
    );
  });
