import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';

import { assertStaffOf, citizenAccount } from './access.ts';
import { opinionByCode } from './opinion-by-code.ts';
import { stationById } from './stations.ts';

import type { ActingRole } from './access.ts';
import type { StationsUnit } from './context.ts';
import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { Station } from './persistence/station.table.ts';

interface Asked {
  readonly opinionId: string;
  readonly expectedVersion?: number | null;
}

interface LockedOpinion {
  readonly opinion: CitizenOpinion;
  readonly station: Station;
}

/** The opinion, locked, with the station that answers for it. */
export const lockOpinion = async (
  { opinionId, expectedVersion }: Asked,
  unit: StationsUnit,
): Promise<LockedOpinion> => {
  const opinion = await unit.opinions.lock(opinionId);
  const station = await stationById(opinion.stationId, unit);
  assertVersion(opinion, expectedVersion);
  return { opinion, station };
};

/** The same for the staff who answer for it. Who may not act is told so first, and nothing about the version. */
export const lockForStaff = async (
  { opinionId, expectedVersion }: Asked,
  unit: StationsUnit,
): Promise<LockedOpinion & { readonly role: ActingRole }> => {
  const { opinion, station } = await lockOpinion({ opinionId }, unit);
  const role = assertStaffOf(unit.viewer, station);
  assertVersion(opinion, expectedVersion);
  return { opinion, station, role };
};

interface CitizensAsking {
  readonly trackingCode?: string | null;
  readonly opinionId?: string | null;
  readonly expectedVersion?: number | null;
}

/** The opinion, locked, for whoever has its code, or for the citizen who left it with an account (STA-5). */
export const lockForCitizen = async (
  { trackingCode, opinionId, expectedVersion }: CitizensAsking,
  unit: StationsUnit,
): Promise<{ readonly opinion: CitizenOpinion; readonly role: ActingRole }> => {
  const { id } = trackingCode ? await opinionByCode(trackingCode, unit) : await ownOpinion(opinionId, unit);
  const opinion = await unit.opinions.lock(id);
  assertVersion(opinion, expectedVersion);
  return { opinion, role: trackingCode ? null : 'CITIZEN' };
};

const ownOpinion = async (id: string | null | undefined, unit: StationsUnit): Promise<CitizenOpinion> => {
  if (!id) {
    const reason = 'Give the tracking code, or the id of an opinion you left with your account.';
    throw commonErrors.INVALID_INPUT({ reason }, { field: 'trackingCode' });
  }
  if (unit.viewer.kind === 'ANYONE') throw commonErrors.UNAUTHENTICATED();
  const opinion = await unit.opinions.findById(id);
  if (!opinion || !(await isOwnOf(opinion, unit))) throw commonErrors.NOT_FOUND({ type: 'CitizenOpinion', id });
  return opinion;
};

/** Whether the viewer is the citizen who left it. */
export const isOwnOf = async ({ contactId }: CitizenOpinion, unit: StationsUnit): Promise<boolean> => {
  const account = citizenAccount(unit.viewer);
  const contact = account && contactId ? await unit.contacts.findById(contactId) : null;
  return contact !== null && contact.account === account;
};
