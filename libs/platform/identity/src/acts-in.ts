import { commonErrors } from '@renda/kernel';

import { countsAs, isBoundTo, reaches, reachOfRole, rolesOf } from './reach.ts';

import type { RegionCode } from '@renda/kernel';

import type { Reach } from './reach.ts';
import type { Role } from './roles.ts';
import type { Grant, Viewer } from './viewer.ts';

/**
 * The grant by which the viewer acts in the region as one of the roles (ACC-1). With a subject, a role held for one
 * thing counts only for that thing: a unit's assignment, a station's record, a teller's round.
 */
export const grantFor = (
  viewer: Viewer,
  roles: readonly Role[],
  region: RegionCode,
  subject?: string,
): Grant | undefined =>
  viewer.grants.find((grant) => countsAs(grant, roles) && reaches(grant, region) && isBoundTo(grant, subject));

/** The platform itself acts everywhere. */
export const actsIn = (viewer: Viewer, roles: readonly Role[], region: RegionCode, subject?: string): boolean =>
  viewer.kind === 'SYSTEM' || grantFor(viewer, roles, region, subject) !== undefined;

/** Throws UNAUTHENTICATED, FORBIDDEN or OUT_OF_REGION, whichever tells the viewer what is missing (ACC-1). */
export const assertActsIn = (viewer: Viewer, roles: readonly Role[], region: RegionCode, subject?: string): void => {
  if (actsIn(viewer, roles, region, subject)) return;
  if (viewer.kind === 'ANYONE') throw commonErrors.UNAUTHENTICATED();
  if (hasAnyRole(viewer, roles) && !actsIn(viewer, roles, region)) throw commonErrors.OUT_OF_REGION({ region });
  throw commonErrors.FORBIDDEN({ action: roles.join(' | ') });
};

/** The roles the viewer has for any region, with those stood in for: what `@allow` asks before the record is known. */
export const rolesHeld = (viewer: Viewer): readonly Role[] => [...new Set(viewer.grants.flatMap(rolesOf))];

/** Whether the viewer has one of the roles for any region. */
export const hasAnyRole = (viewer: Viewer, roles: readonly Role[]): boolean =>
  viewer.kind === 'SYSTEM' || viewer.grants.some((grant) => countsAs(grant, roles));

/** Ids of the things the viewer holds the role for: the stations of a liaison, the unit of a clerk. */
export const subjectsOf = (viewer: Viewer, role: Role): readonly string[] => [
  ...new Set(
    viewer.grants.flatMap((grant) => (grant.role === role && grant.subject !== undefined ? [grant.subject] : [])),
  ),
];

export interface ReachedRegion {
  readonly region: RegionCode;
  readonly reach: Reach;
}

/** Where the viewer acts as one of the roles: what a list turns into its region condition. SYSTEM needs none. */
export const regionsReached = (viewer: Viewer, roles: readonly Role[]): readonly ReachedRegion[] =>
  viewer.grants
    .filter((grant) => countsAs(grant, roles))
    .map((grant) => ({ region: grant.region, reach: reachOfRole[grant.role] }));
