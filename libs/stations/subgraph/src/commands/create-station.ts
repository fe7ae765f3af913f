import { assertActsIn } from '@renda/identity';
import { coordinateFrom } from '@renda/graphql';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { newId } from '@renda/persistence';

import { emitStation } from '../station-events.ts';
import { parentFor } from '../station-tree.ts';

import type { CreateStationInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { Station } from '../persistence/station.table.ts';

/** Opens a place where representatives receive citizens (STA-1). */
export const createStation = async (input: CreateStationInput, unit: StationsUnit): Promise<{ station: Station }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], regionCode);
  const name = input.name.trim();
  if (!name) throw commonErrors.INVALID_INPUT({ reason: 'A station has a name.' }, { field: 'name' });
  const id = newId();
  const parent = await parentFor({ id, regionCode }, input.parentId, unit);
  const position = input.coordinate && coordinateFrom(input.coordinate);
  const station = await unit.stations.add({
    id,
    name,
    kind: input.kind,
    parentId: parent?.id ?? null,
    lineage: [...(parent?.lineage ?? []), id],
    regionCode,
    address: input.address ?? null,
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    openingHours: input.openingHours ?? null,
    phone: input.phone ?? null,
    officers: input.officers ?? [],
    areas: input.areas ?? [],
    partners: input.partners ?? [],
    closedOn: null,
  });
  emitStation(station, 'station.created', { kind: station.kind, name: station.name }, unit);
  return { station };
};
