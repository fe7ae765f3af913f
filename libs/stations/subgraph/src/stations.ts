import { commonErrors } from '@renda/kernel';
import { stationsErrors } from '@renda/stations-rules';

import type { RegionCode } from '@renda/kernel';

import type { StationsUnit } from './context.ts';
import type { Station } from './persistence/station.table.ts';

/** The station with this id; throws NOT_FOUND. */
export const stationById = async (id: string, unit: StationsUnit, field = 'stationId'): Promise<Station> => {
  const station = await unit.stations.findById(id);
  if (!station) throw commonErrors.NOT_FOUND({ type: 'Station', id }, { field });
  return station;
};

/** The same, as one that still takes things; throws STATION_CLOSED. */
export const openStation = async (id: string, unit: StationsUnit): Promise<Station> => {
  const station = await stationById(id, unit);
  const { closedOn } = station;
  if (closedOn && closedOn <= unit.today()) throw stationsErrors.STATION_CLOSED({ closedOn }, { field: 'stationId' });
  return station;
};

interface Named {
  readonly stationId?: string | null;
  readonly regionCode?: RegionCode | null;
}

/** The station an opinion is left at: the one named, or the nearest that serves the region (STA-2). */
export const stationNamed = async ({ stationId, regionCode }: Named, unit: StationsUnit): Promise<Station> => {
  if (stationId) return openStation(stationId, unit);
  if (!regionCode) throw commonErrors.INVALID_INPUT({ reason: 'Name a station or a region.' }, { field: 'stationId' });
  const station = await unit.stations.servingRegion(regionCode);
  if (!station) throw stationsErrors.NO_STATION_FOR_REGION({ region: regionCode }, { field: 'regionCode' });
  return station;
};
