import { isWithin, regionLevel } from '@renda/kernel';

import type { RegionCode } from '@renda/kernel';

import type { Role } from './roles.ts';
import type { Grant } from './viewer.ts';

/** How far a role acts from the region it is held for. */
export type Reach = 'OWN_REGION' | 'OWN_REGION_AND_BELOW' | 'EVERYWHERE';

/** The column "sees" of domain.md §2. */
export const reachOfRole: Readonly<Record<Role, Reach>> = {
  CITIZEN: 'EVERYWHERE', // own records only, wherever they were made
  REPRESENTATIVE: 'OWN_REGION',
  STATION_STAFF: 'OWN_REGION_AND_BELOW', // the points of a station lie below it
  COMMITTEE_STAFF: 'OWN_REGION_AND_BELOW',
  DEPUTY_DIRECTOR: 'OWN_REGION',
  CHAIRPERSONS: 'OWN_REGION',
  PRESIDIUM: 'OWN_REGION',
  COMMITTEE_MEMBER: 'OWN_REGION',
  WORKING_COMMITTEE: 'OWN_REGION',
  TELLER: 'OWN_REGION',
  GOVERNMENT_OFFICE: 'OWN_REGION',
  HANDLING_UNIT: 'OWN_REGION',
  ANALYST: 'OWN_REGION_AND_BELOW',
  INTEGRATION: 'OWN_REGION_AND_BELOW', // a city's hotline serves the city's stations; its scopes say what it may do
  ADMIN: 'EVERYWHERE',
};

/** Roles held for one thing; asked about another thing of that kind, they do not act. */
const boundRoles: readonly Role[] = [
  'CITIZEN',
  'REPRESENTATIVE',
  'STATION_STAFF',
  'WORKING_COMMITTEE',
  'TELLER',
  'HANDLING_UNIT',
];

export const isBoundTo = (grant: Grant, subject: string | undefined): boolean =>
  subject === undefined || !boundRoles.includes(grant.role) || grant.subject === subject;

/** Whether the grant's role acts in the region. */
export const reaches = (grant: Grant, region: RegionCode): boolean => {
  const reach = reachOfRole[grant.role];
  if (reach === 'EVERYWHERE') return true;
  if (!isWithin(region, grant.region)) return false;
  return reach === 'OWN_REGION_AND_BELOW' || isWithin(grant.region, region);
};

/** The grant's role, and those it stands in for: in a township PRESIDIUM does what CHAIRPERSONS and DEPUTY_DIRECTOR do elsewhere (ACC-4). */
export const rolesOf = (grant: Grant): readonly Role[] =>
  grant.role === 'PRESIDIUM' && regionLevel(grant.region) === 'TOWNSHIP'
    ? ['PRESIDIUM', 'CHAIRPERSONS', 'DEPUTY_DIRECTOR']
    : [grant.role];

export const countsAs = (grant: Grant, roles: readonly Role[]): boolean =>
  rolesOf(grant).some((role) => roles.includes(role));
