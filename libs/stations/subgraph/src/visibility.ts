import { regionPrefix } from '@renda/kernel';
import { anyOf, everything, nothing, sql } from '@renda/persistence';

import { citizenAccount } from './access.ts';
import { isUuid } from './foreign-id.ts';

import type { Grant, Role, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

/** Which opinions a viewer may see, by the column "sees" of domain.md §2. */
export const opinionsVisibleTo = (viewer: Viewer): SqlCondition => {
  if (viewer.kind === 'SYSTEM') return everything;
  const [own, wide] = [true, false].map((isOwn) =>
    viewer.grants
      .filter(({ role }) => ownRoles.includes(role) === isOwn)
      .map((grant) => opinionsOfGrant(grant, viewer)),
  );
  return anyOf([...(wide ?? []), ...(own && own.length > 0 ? [found(anyOf(own))] : [])]);
};

const ownRoles: readonly Role[] = ['STATION_STAFF', 'REPRESENTATIVE', 'HANDLING_UNIT', 'CITIZEN'];

// Found first, by the indexes, and ordered then: guessing how few they are, the planner would walk through all opinions
// from the newest on (300,000 of them, one visible: 350 ms against 3).
const found = (condition: SqlCondition): SqlCondition =>
  sql`t.id = ANY (ARRAY(SELECT t.id FROM citizen_opinion t WHERE ${condition}))`;

const opinionsOfGrant = (grant: Grant, viewer: Viewer): SqlCondition => {
  switch (grant.role) {
    case 'ADMIN':
      return everything;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return inOrBelow(grant);
    case 'INTEGRATION':
      return viewer.scopes.includes('opinions:read') ? inOrBelow(grant) : nothing;
    case 'STATION_STAFF':
      return anyOf([atStation(grant), sql`t.handling_region_code = ${grant.region}`]);
    case 'REPRESENTATIVE':
      return anyOf([sql`t.region_code = ${grant.region}`, ofRepresentative(grant)]);
    case 'HANDLING_UNIT':
      return ofUnit(grant);
    case 'CITIZEN':
      return ofCitizen(citizenAccount(viewer));
    case 'DEPUTY_DIRECTOR':
    case 'CHAIRPERSONS':
    case 'PRESIDIUM':
    case 'COMMITTEE_MEMBER':
    case 'WORKING_COMMITTEE':
    case 'GOVERNMENT_OFFICE':
      return sql`t.region_code = ${grant.region} OR t.handling_region_code = ${grant.region}`;
    default:
      return nothing;
  }
};

/** Which visits: the registers of the own station, or of the region; a representative's also those he received. */
export const visitsVisibleTo = (viewer: Viewer): SqlCondition =>
  viewer.kind === 'SYSTEM' ? everything : anyOf(viewer.grants.map(visitsOfGrant));

const visitsOfGrant = (grant: Grant): SqlCondition => {
  switch (grant.role) {
    case 'ADMIN':
      return everything;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return inOrBelow(grant);
    case 'STATION_STAFF':
      return atStation(grant);
    case 'REPRESENTATIVE':
      return subjectOf(grant, (id) =>
        anyOf([sql`t.received_by_id = ${id}`, sql`t.region_code = ${grant.region}`, atStationOf(id)]),
      );
    default:
      return nothing;
  }
};

const inOrBelow = ({ region }: Grant): SqlCondition => sql`t.region_code LIKE ${`${regionPrefix(region)}%`}`;

// Arrays instead of joins: so an OR of several reaches is several index scans, however many opinions there are.
const atStation = (grant: Grant): SqlCondition =>
  subjectOf(
    grant,
    (id) => sql`t.station_id = ANY (ARRAY(SELECT s.id FROM station s WHERE s.lineage @> ARRAY[${id}]::uuid[]))`,
  );

const atStationOf = (representativeId: string): SqlCondition =>
  sql`t.station_id = ANY (ARRAY(
    SELECT a.station_id FROM station_representative a WHERE a.representative_id = ${representativeId} AND a.ended_on IS NULL))`;

const ofRepresentative = (grant: Grant): SqlCondition =>
  subjectOf(grant, (id) => anyOf([sql`t.representative_id = ${id}`, atStationOf(id)]));

const ofUnit = (grant: Grant): SqlCondition =>
  subjectOf(grant, (id) => sql`t.handling_unit_id = ${id} OR t.joint_unit_ids @> ARRAY[${id}]::uuid[]`);

const ofCitizen = (account: string | null): SqlCondition =>
  account ? sql`t.contact_id = ANY (ARRAY(SELECT c.id FROM citizen_contact c WHERE c.account = ${account}))` : nothing;

// A grant for something that cannot be an id reaches nothing, instead of failing in the database.
const subjectOf = ({ subject }: Grant, condition: (id: string) => SqlCondition): SqlCondition =>
  subject !== undefined && isUuid(subject) ? condition(subject) : nothing;
