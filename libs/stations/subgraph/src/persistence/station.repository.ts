import { regionPrefix, ancestorsOf } from '@renda/kernel';
import { bindings, columnsOf, repositoryOf } from '@renda/persistence';

import { stationTable } from './station.table.ts';

import type { RegionCode } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { Coordinate } from '@renda/stations-rules';
import type { EntityManager } from 'typeorm';

import type { Station, StationKind } from './station.table.ts';

export interface NearbyStation {
  readonly station: Station;
  readonly distance: number;
}

export interface NearestQuery extends Coordinate {
  readonly first: number;
  readonly within?: number | null;
  readonly kinds?: readonly StationKind[] | null;
}

export interface StationRepository extends Repository<Station> {
  /** The open station, or home of representatives, that answers for a region: its own, or that of the nearest region above. */
  readonly servingRegion: (region: RegionCode) => Promise<Station | null>;
  /** Open, surveyed stations, nearest first (STA-2). */
  readonly nearest: (query: NearestQuery) => Promise<readonly NearbyStation[]>;
  /** Puts what hangs under a station that moved under its new lineage. */
  readonly moveBelow: (station: Station) => Promise<void>;
}

const columns = columnsOf(stationTable, 't');

// Haversine in plain SQL: earthdistance needs an extension that not every office's database allows.
const haversine = (longitude: string, latitude: string): string => `
  2 * 6371008.8 * asin(least(1, sqrt(
    power(sin(radians(t.latitude - ${latitude}) / 2), 2) +
    cos(radians(${latitude})) * cos(radians(t.latitude)) * power(sin(radians(t.longitude - ${longitude}) / 2), 2))))`;

export const stationRepository = (manager: EntityManager): StationRepository => ({
  ...repositoryOf(manager, stationTable),

  servingRegion: async (region) => {
    const [station] = await manager.query<Station[]>(
      `SELECT ${columns} FROM station t
       JOIN unnest($1::text[]) WITH ORDINALITY AS near (region_code, place) USING (region_code)
       WHERE t.kind IN ('STATION', 'HOME_OF_REPRESENTATIVES') AND t.closed_on IS NULL
       ORDER BY near.place, t.kind DESC, t.id LIMIT 1`,
      [[region, ...ancestorsOf(region)]],
    );
    return station ?? null;
  },

  nearest: async ({ longitude, latitude, first, within, kinds }) => {
    const { bind, values } = bindings();
    const distance = haversine(`${bind(longitude)}::float8`, `${bind(latitude)}::float8`);
    const rows = await manager.query<(Station & { distance: number })[]>(
      `SELECT * FROM (
         SELECT ${columns}, ${distance} AS distance FROM station t
         WHERE t.closed_on IS NULL AND t.latitude IS NOT NULL
           ${kinds && kinds.length > 0 ? `AND t.kind = ANY(${bind(kinds)}::text[])` : ''}
       ) AS near
       ${typeof within === 'number' ? `WHERE distance < ${bind(within)}` : ''}
       ORDER BY distance, id LIMIT ${bind(first)}`,
      values,
    );
    return rows.map(({ distance: metres, ...station }) => ({ station, distance: Math.round(metres) }));
  },

  moveBelow: async ({ id, lineage }) => {
    await manager.query(
      `UPDATE station SET lineage = $2::uuid[] || lineage[array_position(lineage, $1::uuid) + 1 :],
         version = version + 1, updated_at = now()
       WHERE lineage @> ARRAY[$1::uuid] AND id <> $1::uuid`,
      [id, lineage],
    );
  },
});

/** SQL for "in the region or below": an index serves it also where the region is not known beforehand. */
export const withinPrefix = (column: string, prefix: string): string =>
  `${column} ~>=~ ${prefix} AND ${column} ~<~ (${prefix} || ':')`;

export const prefixesOf = (codes: readonly RegionCode[]): readonly string[] => codes.map(regionPrefix);
