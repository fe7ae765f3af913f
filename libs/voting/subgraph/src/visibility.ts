import { regionsReached, subjectsOf } from '@renda/identity';
import { anyOf, everything, nothing, sql } from '@renda/persistence';
import { regionPrefix } from '@renda/kernel';

import type { Role, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

/** Who works on a region's programme and sees it before the public does. */
const staff: readonly Role[] = [
  'GOVERNMENT_OFFICE',
  'COMMITTEE_STAFF',
  'DEPUTY_DIRECTOR',
  'CHAIRPERSONS',
  'PRESIDIUM',
  'COMMITTEE_MEMBER',
  'WORKING_COMMITTEE',
  'ANALYST',
];

const reached = (viewer: Viewer, roles: readonly Role[]): SqlCondition =>
  viewer.kind === 'SYSTEM'
    ? everything
    : anyOf(
        regionsReached(viewer, roles).map(({ region, reach }) => {
          if (reach === 'EVERYWHERE') return everything;
          return reach === 'OWN_REGION'
            ? sql`t.region_code = ${region}`
            : sql`t.region_code LIKE ${`${regionPrefix(region)}%`}`;
        }),
      );

/** A proposal is public once it was looked at; before, its offices and who made it see it. */
export const proposalsVisibleTo = (viewer: Viewer): SqlCondition =>
  anyOf([
    sql`t.state <> 'SUBMITTED'`,
    reached(viewer, [...staff, 'REPRESENTATIVE']),
    ownBy('representative_id', subjectsOf(viewer, 'REPRESENTATIVE')),
    ownBy('unit_id', subjectsOf(viewer, 'HANDLING_UNIT')),
    ownBy('station_id', subjectsOf(viewer, 'STATION_STAFF')),
    ownBy('citizen_id', subjectsOf(viewer, 'CITIZEN')),
  ]);

/** A candidate is public from its publication on (VOT-2). */
export const candidatesVisibleTo = (viewer: Viewer): SqlCondition =>
  anyOf([
    sql`t.published_on IS NOT NULL`,
    reached(viewer, staff),
    ownBy('responsible_unit_id', subjectsOf(viewer, 'HANDLING_UNIT')),
  ]);

export const listsVisibleTo = (viewer: Viewer): SqlCondition =>
  anyOf([sql`t.published_on IS NOT NULL`, reached(viewer, staff)]);

/** Who is on a roll: its offices, and the tellers of the round. */
export const electorsVisibleTo = (viewer: Viewer): SqlCondition =>
  anyOf([
    reached(viewer, ['COMMITTEE_STAFF', 'PRESIDIUM', 'CHAIRPERSONS', 'ADMIN']),
    ownBy('round_id', subjectsOf(viewer, 'TELLER')),
  ]);

const ownBy = (column: string, ids: readonly string[]): SqlCondition =>
  ids.length === 0 ? nothing : (bind) => `t.${column}::text = ANY(${bind(ids)})`;
