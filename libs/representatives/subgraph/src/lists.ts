import { ancestorsOf, parseRegionCode, regionPrefix } from '@renda/kernel';
import {
  byExpression,
  byPinyin,
  byRegion,
  custom,
  days,
  defineList,
  flag,
  ids,
  numbers,
  oneOf,
  regionIn,
  text,
  times,
} from '@renda/persistence';
import { committeePosts, regionLevels } from '@renda/representatives-rules';

import { auditEntryTable } from './persistence/audit-entry.table.ts';
import { congressTable, specialCommitteeTable, standingCommitteeMemberTable } from './persistence/congress.table.ts';
import { representativeGroupTable } from './persistence/group.table.ts';
import {
  meetingAttendanceTable,
  meetingRollEntryTable,
  meetingRollTable,
  meetingTable,
} from './persistence/meeting.table.ts';
import { regionTable } from './persistence/region.table.ts';
import { representativeTable } from './persistence/representative.table.ts';
import { withinPrefix } from './persistence/within.ts';
import { isUuid } from './uuid.ts';

import type { Bind } from '@renda/persistence';

interface OnDay {
  readonly on: string;
}

interface IdChoice {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

const idsIn = ({ eq, in: several }: IdChoice): readonly string[] => [...(eq ? [eq] : []), ...(several ?? [])];

const positionIn = (words: readonly string[], column: string): string =>
  `array_position(ARRAY[${words.map((word) => `'${word}'`).join(',')}], ${column})`;

/** From–to columns: held on the day; the last day is not held any more. */
const heldOn = custom<OnDay>(({ on }, bind) => {
  const day = `${bind(on)}::date`;
  return `t.started_on <= ${day} AND (t.ended_on IS NULL OR t.ended_on > ${day})`;
});

export const regionList = defineList({
  table: regionTable,
  filters: {
    code: text('code'),
    region: regionIn('code'),
    level: oneOf('level'),
    kind: oneOf('kind'),
    parentCode: text('parentCode'),
    name: text('name'),
  },
  orders: { CODE: 'code', NAME: byPinyin('name'), UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'CODE' }],
});

export const congressList = defineList({
  table: congressTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    level: oneOf('level'),
    term: numbers('term'),
    startsOn: days('startsOn'),
    current: custom<OnDay>(({ on }, bind) => {
      const day = `${bind(on)}::date`;
      return `t.starts_on <= ${day} AND (t.ends_on IS NULL OR t.ends_on >= ${day})`;
    }),
  },
  orders: { REGION: 'regionCode', TERM: 'term', STARTS_ON: 'startsOn', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'REGION' }, { field: 'TERM', direction: 'DESC' }],
});

export const specialCommitteeList = defineList({
  table: specialCommitteeTable,
  filters: {},
  orders: { STARTED_ON: 'startedOn' },
  defaultOrder: [{ field: 'STARTED_ON' }],
});

export const committeeMemberList = defineList({
  table: standingCommitteeMemberTable,
  filters: {
    id: ids(),
    congressId: ids('congressId'),
    representativeId: ids('representativeId'),
    specialCommitteeId: ids('specialCommitteeId'),
    post: oneOf('post'),
    current: heldOn,
  },
  orders: { POST: byExpression(positionIn(committeePosts, 't.post'), 'integer', false), STARTED_ON: 'startedOn' },
  defaultOrder: [{ field: 'POST' }, { field: 'STARTED_ON' }],
});

// Own congress and those above; of those above only who lives there, or whose home takes the place in.
const represents = custom<{ readonly code: string }>(({ code }, bind) => {
  const place = parseRegionCode(code);
  const above = `${bind([place, ...ancestorsOf(place)])}::text[]`;
  return `t.region_code = ANY(${above})
    AND (t.home_region_code = ANY(${above}) OR (${withinPrefix('t.home_region_code', textOf(regionPrefix(place), bind))}))`;
});

const textOf = (value: string, bind: Bind): string => `${bind(value)}::text`;

const mayVote = custom<OnDay>(({ on }, bind) => {
  const day = `${bind(on)}::date`;
  return `t.in_office_from <= ${day} AND (t.ended_on IS NULL OR t.ended_on > ${day})
    AND NOT EXISTS (SELECT 1 FROM seat_suspension p WHERE p.representative_id = t.id
      AND p.started_on <= ${day} AND (p.ended_on IS NULL OR p.ended_on > ${day}))`;
});

const inGroup = custom<IdChoice>(
  (choice, bind) => `t.id IN (SELECT m.representative_id FROM group_membership m
    WHERE m.group_id = ANY(${bind(idsIn(choice).filter(isUuid))}::uuid[]) AND m.ended_on IS NULL)`,
);

export const representativeList = defineList({
  table: representativeTable,
  filters: {
    id: ids(),
    congressId: ids('congressId'),
    personId: ids('personId'),
    region: regionIn('regionCode'),
    home: regionIn('homeRegionCode'),
    represents,
    level: oneOf('level'),
    state: oneOf('state'),
    groupId: inGroup,
    name: text('name'),
    gender: oneOf('gender'),
    ethnicity: text('ethnicity'),
    party: text('party'),
    profession: text('profession'),
    speciality: custom<{ readonly has: string }>(({ has }, bind) => `t.specialities @> ARRAY[${bind(has)}::text]`),
    electoralUnit: text('electoralUnit'),
    grassRoots: flag('grassRoots'),
    leadingCadre: flag('leadingCadre'),
    mayVote,
  },
  orders: {
    NAME: byPinyin('name'),
    LEVEL: byExpression(positionIn(regionLevels, 't.level'), 'integer', false),
    REGION: 'regionCode',
    ELECTED_ON: 'electedOn',
    UPDATED_AT: 'updatedAt',
  },
  defaultOrder: [{ field: 'NAME' }],
  groups: {
    LEVEL: 'level',
    STATE: 'state',
    GENDER: 'gender',
    ETHNICITY: 'ethnicity',
    PARTY: 'party',
    EDUCATION: 'education',
    PROFESSION: 'profession',
    GRASS_ROOTS: 'grassRoots',
    LEADING_CADRE: 'leadingCadre',
    ELECTORAL_UNIT: 'electoralUnit',
    COUNTY: byRegion('regionCode', 'COUNTY'),
    TOWNSHIP: byRegion('regionCode', 'TOWNSHIP'),
  },
});

export const groupList = defineList({
  table: representativeGroupTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    kind: oneOf('kind'),
    name: text('name'),
    current: heldOn,
  },
  orders: { NAME: byPinyin('name'), REGION: 'regionCode', STARTED_ON: 'startedOn' },
  defaultOrder: [{ field: 'NAME' }],
});

export const meetingList = defineList({
  table: meetingTable,
  filters: {
    id: ids(),
    congressId: ids('congressId'),
    region: regionIn('regionCode'),
    body: oneOf('body'),
    state: oneOf('state'),
    startsOn: days('startsOn'),
    endsOn: days('endsOn'),
    name: text('name'),
  },
  orders: { STARTS_ON: 'startsOn', NUMBER: 'number', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'STARTS_ON', direction: 'DESC' }],
});

export const attendanceList = defineList({
  table: meetingAttendanceTable,
  filters: { meetingId: ids('meetingId'), representativeId: ids('representativeId'), state: oneOf('state') },
  orders: { SIGNED_IN_AT: 'signedInAt' },
  defaultOrder: [{ field: 'SIGNED_IN_AT', direction: 'DESC' }],
});

export const rollList = defineList({
  table: meetingRollTable,
  filters: {},
  orders: { NUMBER: 'number' },
  defaultOrder: [{ field: 'NUMBER', direction: 'DESC' }],
});

export const rollEntryList = defineList({
  table: meetingRollEntryTable,
  filters: { representativeId: ids('representativeId'), present: flag('present') },
  orders: {},
  defaultOrder: [],
});

export const auditEntryList = defineList({
  table: auditEntryTable,
  filters: {
    kind: oneOf('kind'),
    name: text('name'),
    subject: text('subject'),
    region: regionIn('regionCode'),
    actedAt: times('actedAt'),
    aggregateId: custom<{ readonly eq?: string | null }>(
      ({ eq }, bind) => `t.aggregates @> ${bind(JSON.stringify([{ id: eq ?? '' }]))}::jsonb`,
    ),
  },
  orders: { POSITION: 'position' },
  defaultOrder: [{ field: 'POSITION', direction: 'DESC' }],
});
