import { ancestorsOf, parseRegionCode, regionPrefix } from '@renda/kernel';
import {
  byExpression,
  byPinyin,
  byRegion,
  custom,
  defineList,
  flag,
  ids,
  oneOf,
  regionIn,
  text,
} from '@renda/persistence';
import { regionLevels } from '@renda/representatives-rules';

import { representativeTable } from '../persistence/representative.table.ts';
import { withinPrefix } from '../persistence/within.ts';
import { isUuid } from '../uuid.ts';
import { positionIn } from './position-in.ts';

import type { Bind } from '@renda/persistence';

import type { OnDay } from './held-on.ts';

interface IdChoice {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

const idsIn = ({ eq, in: several }: IdChoice): readonly string[] => [...(eq ? [eq] : []), ...(several ?? [])];

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
