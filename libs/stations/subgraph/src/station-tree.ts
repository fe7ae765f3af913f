import { isWithin } from '@renda/kernel';
import { stationsErrors } from '@renda/stations-rules';

import { stationById } from './stations.ts';

import type { StationsUnit } from './context.ts';
import type { Station } from './persistence/station.table.ts';

type Placed = Pick<Station, 'id' | 'regionCode'>;

/** The parent, locked against moving meanwhile; throws STATION_PARENT_IMPOSSIBLE if the tree or the region forbids it. */
export const parentFor = async (
  station: Placed,
  parentId: string | null | undefined,
  unit: StationsUnit,
): Promise<Station | null> => {
  if (!parentId) return null;
  await stationById(parentId, unit, 'parentId');
  const parent = await unit.stations.lock(parentId);
  const refused = (reason: string): Error =>
    stationsErrors.STATION_PARENT_IMPOSSIBLE({ parent: parent.name, reason }, { field: 'parentId' });
  if (parent.lineage.includes(station.id)) throw refused('it lies under the station itself (它隶属于该站点本身).');
  if (!isWithin(station.regionCode, parent.regionCode)) throw refused('it serves another region (服务的行政区划不同).');
  return parent;
};
