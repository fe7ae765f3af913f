import { commonErrors } from '@renda/kernel';

import type { NearbyStation, NearestQuery, StationRepository } from './persistence/station.repository.ts';

const most = 50;

/** Stations nearest to a place (STA-2); throws PAGE_TOO_LARGE. */
export const nearestStations = async (
  stations: StationRepository,
  query: NearestQuery,
): Promise<readonly NearbyStation[]> => {
  if (query.first > most) throw commonErrors.PAGE_TOO_LARGE({ max: most }, { field: 'first' });
  if (query.first < 1) throw commonErrors.INVALID_INPUT({ reason: '"first" is 1 or more.' }, { field: 'first' });
  return stations.nearest(query);
};
