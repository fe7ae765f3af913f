import { regionPrefix } from '@renda/kernel';
import { anyOf, everything, nothing, sql } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';

import type { Grant, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

/** The region's working data, by the column "sees" of domain.md §2; of units and participants, their own. */
const workingData =
  (ofUnit: (unitId: string) => SqlCondition, ofRepresentative: (id: string) => SqlCondition = () => nothing) =>
  (viewer: Viewer): SqlCondition =>
    viewer.kind === 'SYSTEM'
      ? everything
      : anyOf(viewer.grants.map((grant) => seenBy(grant, ofUnit, ofRepresentative)));

const seenBy = (
  grant: Grant,
  ofUnit: (unitId: string) => SqlCondition,
  ofRepresentative: (id: string) => SqlCondition,
): SqlCondition => {
  const own = sql`t.region_code = ${grant.region}`;
  switch (grant.role) {
    case 'ADMIN':
      return everything;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return sql`t.region_code LIKE ${`${regionPrefix(grant.region)}%`}`;
    case 'REPRESENTATIVE':
      return anyOf([own, withSubject(grant, ofRepresentative)]);
    case 'DEPUTY_DIRECTOR':
    case 'CHAIRPERSONS':
    case 'PRESIDIUM':
    case 'COMMITTEE_MEMBER':
    case 'WORKING_COMMITTEE':
    case 'GOVERNMENT_OFFICE':
      return own;
    case 'HANDLING_UNIT':
      return withSubject(grant, ofUnit);
    default:
      return nothing;
  }
};

// A grant for something that cannot be an id reaches nothing, instead of failing in the database.
const withSubject = ({ subject }: Grant, condition: (id: string) => SqlCondition): SqlCondition =>
  subject !== undefined && isUuid(subject) ? condition(subject) : nothing;

const ofResponsibleUnit = (unitId: string): SqlCondition =>
  sql`t.project_id IN (SELECT p.id FROM supervised_project p WHERE p.responsible_unit_id = ${unitId})`;

const ofItemUnit = (unitId: string): SqlCondition =>
  sql`t.item_id IN (SELECT i.id FROM supervision_item i WHERE i.unit_ids @> ARRAY[${unitId}]::uuid[])`;

export const inspectionsVisibleTo = workingData(
  (unitId) => anyOf([ofResponsibleUnit(unitId), ofItemUnit(unitId)]),
  (id) => sql`t.participant_ids @> ARRAY[${id}]::uuid[]`,
);

export const rectificationsVisibleTo = workingData((unitId) =>
  anyOf([sql`t.owner_unit_id = ${unitId}`, ofResponsibleUnit(unitId), ofItemUnit(unitId)]),
);

const unpublishedItems = workingData((unitId) => sql`t.unit_ids @> ARRAY[${unitId}]::uuid[]`);

/** What the yearly plan published is public; topics before it are the region's own matter (SUP-7). */
export const itemsVisibleTo = (viewer: Viewer): SqlCondition =>
  anyOf([sql`t.published_on IS NOT NULL`, unpublishedItems(viewer)]);
