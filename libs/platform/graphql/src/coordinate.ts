import module from 'gcoord';

import { graphqlErrors } from './errors/graphql-errors.ts';

export type CoordinateSystem = 'WGS84' | 'GCJ02' | 'BD09';

/** A position as it is stored: WGS 84, degrees. */
export interface Coordinate {
  readonly longitude: number;
  readonly latitude: number;
}

// A CommonJS package whose types speak of an ES module: what they call its default is the whole of it.
const gcoord = module as unknown as typeof module.default;

const systems = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** A stored position in the system that was asked for: the resolver of every `coordinate(system:)`. */
export const coordinateIn = (stored: Coordinate | null, system: CoordinateSystem): Coordinate | null =>
  stored && inSystem(stored, 'WGS84', system);

/** A given position in the form it is stored; throws INVALID_COORDINATE. */
export const coordinateFrom = (given: Coordinate & { readonly system?: CoordinateSystem | null }): Coordinate => {
  if (!(Math.abs(given.longitude) <= 180 && Math.abs(given.latitude) <= 90)) {
    throw graphqlErrors.INVALID_COORDINATE({ longitude: given.longitude, latitude: given.latitude });
  }
  return inSystem(given, given.system ?? 'WGS84', 'WGS84');
};

const inSystem = ({ longitude, latitude }: Coordinate, from: CoordinateSystem, to: CoordinateSystem): Coordinate => {
  if (from === to) return { longitude, latitude };
  const [lon, lat] = gcoord.transform([longitude, latitude], systems[from], systems[to]);
  return { longitude: rounded(lon), latitude: rounded(lat) };
};

// Seven places are a centimetre; the conversions are not exact below that.
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
