import type { Grant, Role, Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';

// The values of @renda/identity are not imported: every spec would load its cryptography with them.

const user = (grant: Grant, scopes: readonly string[] = []): Viewer => {
  const subject = [grant.role.toLowerCase().replaceAll('_', '-'), grant.subject ?? grant.region].join(':');
  return { kind: 'USER', subject, name: subject, grants: [grant], scopes };
};

/** Somebody who holds the role for the region; a role bound to one thing names it as `subject`. */
export const asRole = (role: Role, region: RegionCode, subject?: string): Viewer =>
  user(subject === undefined ? { role, region } : { role, region, subject });

/** One person with several roles, as those of a small county have. */
export const asOnePerson = (...viewers: readonly Viewer[]): Viewer => ({
  kind: 'USER',
  subject: viewers.map(({ subject }) => subject).join('+'),
  grants: viewers.flatMap(({ grants }) => grants),
  scopes: viewers.flatMap(({ scopes }) => scopes),
});

/** Without a token. */
export const asAnyone = (): Viewer => ({ kind: 'ANYONE', subject: null, grants: [], scopes: [] });
export const asSystem = (name = 'test'): Viewer => ({
  kind: 'SYSTEM',
  subject: `system:${name}`,
  name,
  grants: [],
  scopes: [],
});

export const asCitizen = (citizenId: string, region: RegionCode = '100000'): Viewer =>
  asRole('CITIZEN', region, citizenId);
export const asRepresentative = (representativeId: string, region: RegionCode): Viewer =>
  asRole('REPRESENTATIVE', region, representativeId);
export const asStationStaff = (stationId: string, region: RegionCode): Viewer =>
  asRole('STATION_STAFF', region, stationId);
export const asCommitteeStaff = (region: RegionCode): Viewer => asRole('COMMITTEE_STAFF', region);
export const asDeputyDirector = (region: RegionCode): Viewer => asRole('DEPUTY_DIRECTOR', region);
export const asChairpersons = (region: RegionCode): Viewer => asRole('CHAIRPERSONS', region);
export const asPresidium = (region: RegionCode): Viewer => asRole('PRESIDIUM', region);
export const asCommitteeMember = (representativeId: string, region: RegionCode): Viewer =>
  asRole('COMMITTEE_MEMBER', region, representativeId);
export const asWorkingCommittee = (field: string, region: RegionCode): Viewer =>
  asRole('WORKING_COMMITTEE', region, field);
export const asTeller = (roundId: string, region: RegionCode): Viewer => asRole('TELLER', region, roundId);
export const asGovernmentOffice = (region: RegionCode): Viewer => asRole('GOVERNMENT_OFFICE', region);
export const asHandlingUnit = (unitId: string, region: RegionCode): Viewer => asRole('HANDLING_UNIT', region, unitId);
export const asAnalyst = (region: RegionCode): Viewer => asRole('ANALYST', region);
export const asIntegration = (scopes: readonly string[], region: RegionCode = '100000'): Viewer =>
  user({ role: 'INTEGRATION', region }, scopes);
export const asAdmin = (): Viewer => asRole('ADMIN', '100000');
