import { assertVersion } from '@renda/commands';
import { coordinateFrom } from '@renda/graphql';
import { commonErrors } from '@renda/kernel';

import { assertStaffOf } from '../access.ts';
import { emitStation } from '../station-events.ts';
import { parentFor } from '../station-tree.ts';

import type { UpdateStationInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { Station } from '../persistence/station.table.ts';

/** Changes what is given; whoever is moved to another parent takes along what hangs under it (STA-1). */
export const updateStation = async (input: UpdateStationInput, unit: StationsUnit): Promise<{ station: Station }> => {
  const station = await unit.stations.lock(input.stationId);
  assertStaffOf(unit.viewer, station);
  assertVersion(station, input.expectedVersion);
  const given = changesIn(input);
  const placed = input.parentId === undefined ? {} : await placeUnder(input.parentId, station, unit);
  const saved = await unit.stations.save({ ...station, ...given, ...placed });
  if (input.parentId !== undefined) await unit.stations.moveBelow(saved);
  emitStation(saved, 'station.updated', { changed: Object.keys({ ...given, ...placed }).sort() }, unit);
  return { station: saved };
};

const changesIn = (input: UpdateStationInput): Partial<Station> => {
  const { name, address, openingHours, phone, officers, areas, partners, closedOn, coordinate } = input;
  if (name !== undefined && !name?.trim())
    throw commonErrors.INVALID_INPUT({ reason: 'A station has a name.' }, { field: 'name' });
  const position = coordinate && coordinateFrom(coordinate);
  return said({
    name: name?.trim(),
    address,
    openingHours,
    phone,
    officers: officers ?? undefined,
    areas: areas ?? undefined,
    partners: partners ?? undefined,
    closedOn,
    ...(coordinate === undefined
      ? {}
      : { longitude: position?.longitude ?? null, latitude: position?.latitude ?? null }),
  });
};

const said = (changes: Partial<Station>): Partial<Station> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

const placeUnder = async (parentId: string | null, station: Station, unit: StationsUnit): Promise<Partial<Station>> => {
  const parent = await parentFor(station, parentId, unit);
  return { parentId: parent?.id ?? null, lineage: [...(parent?.lineage ?? []), station.id] };
};
