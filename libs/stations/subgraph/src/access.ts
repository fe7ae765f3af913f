import { actsIn, assertActsIn, subjectsOf } from '@renda/identity';
import { UnreachableCase } from '@renda/kernel';
import { routes, stationsErrors } from '@renda/stations-rules';

import type { Role, Viewer } from '@renda/identity';

import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { Station } from './persistence/station.table.ts';

/** The role somebody acted as; null for the platform itself. */
export type ActingRole = Role | null;

type Place = Pick<Station, 'id' | 'regionCode' | 'lineage'>;

/** Staff of the station or of one above it in the tree, or committee staff of its region; null for nobody of them. */
export const staffRoleAt = (viewer: Viewer, station: Place): Role | null => {
  const isLiaison = station.lineage.some((id) => actsIn(viewer, ['STATION_STAFF'], station.regionCode, id));
  if (isLiaison) return 'STATION_STAFF';
  return actsIn(viewer, ['COMMITTEE_STAFF'], station.regionCode) ? 'COMMITTEE_STAFF' : null;
};

/** "Own station and its points", "own region and below" (domain.md §2); throws what tells the viewer what is missing. */
export const assertStaffOf = (viewer: Viewer, station: Place): ActingRole => {
  if (viewer.kind === 'SYSTEM') return null;
  const role = staffRoleAt(viewer, station);
  if (!role) assertActsIn(viewer, ['STATION_STAFF', 'COMMITTEE_STAFF'], station.regionCode, station.id);
  return role;
};

/** Who may record the result or hand back: whoever the route names (STA-5), on paper also that body's office (ACC-3). */
export const assertHandler = (viewer: Viewer, opinion: CitizenOpinion, station: Place): ActingRole => {
  if (viewer.kind === 'SYSTEM') return null;
  const role = handlerRole(viewer, opinion, station);
  if (!role) throw stationsErrors.NOT_THE_HANDLER({ handler: handlerOf(opinion) });
  return role;
};

const handlerRole = (viewer: Viewer, opinion: CitizenOpinion, station: Place): Role | null => {
  const { route, handlingUnitId, handlingRegionCode, representativeId } = opinion;
  if (!route) return null;
  const { handledBy } = routes[route];
  switch (handledBy) {
    case 'STATION':
      return staffRoleAt(viewer, station);
    case 'LEVEL':
      return staffRoleIn(viewer, handlingRegionCode ?? station.regionCode);
    case 'UNIT':
      // A unit known by name only is no user of the graph: the station enters its paper.
      if (!handlingUnitId) return staffRoleAt(viewer, station);
      if (subjectsOf(viewer, 'HANDLING_UNIT').includes(handlingUnitId)) return 'HANDLING_UNIT';
      return actsIn(viewer, ['COMMITTEE_STAFF'], station.regionCode) ? 'COMMITTEE_STAFF' : null;
    case 'SUGGESTION':
      if (representativeId && subjectsOf(viewer, 'REPRESENTATIVE').includes(representativeId)) return 'REPRESENTATIVE';
      return staffRoleAt(viewer, station);
    default:
      throw new UnreachableCase(handledBy);
  }
};

// Sent up, it is answered by the office of that level, or by the staff of that very region's station.
const staffRoleIn = (viewer: Viewer, region: string): Role | null => {
  if (actsIn(viewer, ['COMMITTEE_STAFF'], region)) return 'COMMITTEE_STAFF';
  const isLiaison = viewer.grants.some((grant) => grant.role === 'STATION_STAFF' && grant.region === region);
  return isLiaison ? 'STATION_STAFF' : null;
};

const handlerOf = (opinion: CitizenOpinion): string =>
  opinion.handlingUnitName ??
  opinion.handlingUnitId ??
  opinion.handlingRegionCode ??
  opinion.representativeId ??
  opinion.stationId;

/** The account a citizen acts with; null for anyone else. */
export const citizenAccount = (viewer: Viewer): string | null =>
  viewer.grants.some(({ role }) => role === 'CITIZEN') ? viewer.subject : null;
