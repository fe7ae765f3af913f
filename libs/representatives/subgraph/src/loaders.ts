import { manyByKey, nestedPages, oneByKey, pagesByParent, valueByKey } from '@renda/graphql';
import { regionPrefix } from '@renda/kernel';
import { matching, sql } from '@renda/persistence';

import * as lists from './lists/index.ts';
import { codeOfPrefix, withinPrefix } from './persistence/within.ts';

import type { BaseContext } from '@renda/graphql';
import type { RegionCode } from '@renda/kernel';
import type { Page, PageArgs } from '@renda/persistence';

import type { Representative } from './persistence/representative.table.ts';
import type { RepresentativesRepositories } from './repositories.ts';

type Base = BaseContext<RepresentativesRepositories>;

const idOf = ({ id }: { readonly id: string }): string => id;

/** Every loader of the subgraph; made anew for each request. */
export const createLoaders = (base: Base) => {
  const { repositories, clock } = base;
  return {
    region: oneByKey(
      (codes) => repositories.regions.findByIds(codes),
      ({ code }) => code,
    ),
    congress: oneByKey((ids) => repositories.congresses.findByIds(ids), idOf),
    specialCommittee: oneByKey((ids) => repositories.specialCommittees.findByIds(ids), idOf),
    committeeMember: oneByKey((ids) => repositories.committeeMembers.findByIds(ids), idOf),
    representative: oneByKey((ids) => repositories.representatives.findByIds(ids), idOf),
    contact: oneByKey(
      (ids) => repositories.contacts.findByIds(ids),
      ({ representativeId }) => representativeId,
    ),
    group: oneByKey((ids) => repositories.groups.findByIds(ids), idOf),
    meeting: oneByKey((ids) => repositories.meetings.findByIds(ids), idOf),
    roll: oneByKey((ids) => repositories.rolls.findByIds(ids), idOf),

    seatsOfPerson: manyByKey(
      (ids) => repositories.representatives.ofPersons(ids),
      ({ personId }) => personId,
    ),
    suspensionsOf: manyByKey(
      (ids) => repositories.suspensions.where(sql`t.representative_id = ANY(${ids}) ORDER BY t.started_on DESC, t.id`),
      ({ representativeId }) => representativeId,
    ),
    committeeSeatsOf: manyByKey(
      (ids) =>
        repositories.committeeMembers.where(sql`t.representative_id = ANY(${ids}) ORDER BY t.started_on DESC, t.id`),
      ({ representativeId }) => representativeId,
    ),
    groupsOf: manyByKey(
      (ids) => repositories.groups.ofRepresentatives(ids),
      ({ memberId }) => memberId,
    ),
    electorsOf: valueByKey(
      async (ids) => {
        const counts = await repositories.meetings.countElectors(ids, clock.today());
        return new Map(counts.map((count) => [count.meetingId, count]));
      },
      { meetingId: '', entitled: 0, present: 0, onLeave: 0, suspended: 0 },
    ),

    childrenOf: nestedPages(lists.regionList, 'parentCode', base),
    congressesOf: nestedPages(lists.congressList, 'regionCode', base),
    specialCommitteesOf: nestedPages(lists.specialCommitteeList, 'regionCode', base),
    groupsOfRegion: nestedPages(lists.groupList, 'regionCode', base),
    meetingsOfRegion: nestedPages(lists.meetingList, 'regionCode', base),
    representativesOfRegion: representativesOfRegion(base),
    representativesOfCongress: nestedPages(lists.representativeList, 'congressId', base),
    membersOfCongress: nestedPages(lists.committeeMemberList, 'congressId', base),
    meetingsOfCongress: nestedPages(lists.meetingList, 'congressId', base),
    membersOfCommittee: nestedPages(lists.committeeMemberList, 'specialCommitteeId', base),
    membersOfGroup: nestedPages(lists.representativeList, currentMembers, base),
    attendancesOfMember: nestedPages(lists.attendanceList, 'representativeId', base),
    attendancesOfMeeting: nestedPages(lists.attendanceList, 'meetingId', base),
    rollsOf: nestedPages(lists.rollList, 'meetingId', base),
    votersOf: nestedPages(lists.rollEntryList, 'rollId', base),
  };
};

export type RepresentativesLoaders = ReturnType<typeof createLoaders>;

const currentMembers = matching(
  'uuid',
  (group) =>
    `t.id IN (SELECT l.representative_id FROM group_membership l WHERE l.group_id = ${group} AND l.ended_on IS NULL)`,
);

export interface RegionSeatsArgs extends PageArgs {
  readonly includeBelow?: boolean | null;
  readonly includeAbove?: boolean | null;
}

// The parent's key is the region's prefix: REP-1's "levels above that live there, and below".
const seatsOf = (below: boolean, above: boolean) =>
  matching('text', (prefix) => {
    const own = `t.region_code = ${codeOfPrefix(prefix)}`;
    const within = `(${withinPrefix('t.region_code', prefix)})`;
    const living = `(${withinPrefix('t.home_region_code', prefix)})`;
    const parts = [below ? within : own, ...(above ? [`(${living} AND NOT ${within})`] : [])];
    return `(${parts.join(' OR ')})`;
  });

const representativesOfRegion = ({ manager, viewer }: Base) =>
  pagesByParent<Representative, RegionSeatsArgs>(
    async (codes: readonly RegionCode[], { includeBelow, includeAbove, ...args }) => {
      const link = seatsOf(includeBelow === true, includeAbove === true);
      const prefixes = codes.map(regionPrefix);
      const pages = await lists.representativeList.pagesBy(manager, link, prefixes, args, viewer);
      return new Map(
        codes.flatMap((code): [string, Page<Representative>][] => {
          const page = pages.get(regionPrefix(code));
          return page ? [[code, page]] : [];
        }),
      );
    },
  );
