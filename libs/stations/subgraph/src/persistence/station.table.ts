import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export const stationKinds = [
  'STATION',
  'CONTACT_POINT',
  'SERVICE_POST',
  'HOME_OF_REPRESENTATIVES',
  'STUDIO',
  'LEGISLATIVE_CONTACT_POINT',
] as const;
export type StationKind = (typeof stationKinds)[number];

export interface StationOfficer {
  readonly position: 'CHAIR' | 'VICE_CHAIR' | 'SECRETARY' | 'LIAISON';
  readonly name: string;
}

/** 代表联络站 and the places under it (STA-1). */
export interface Station extends Stored {
  readonly name: string;
  readonly kind: StationKind;
  readonly parentId: string | null;
  /** Ids from the top of the tree down to the station itself, so that "own station and its points" is one comparison. */
  readonly lineage: readonly string[];
  readonly regionCode: RegionCode;
  readonly address: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly openingHours: string | null;
  readonly phone: string | null;
  readonly officers: readonly StationOfficer[];
  readonly areas: readonly string[];
  readonly partners: readonly string[];
  readonly closedOn: Day | null;
}

export const stationTable = new EntitySchema<Station>({
  name: 'Station',
  tableName: 'station',
  columns: {
    ...storedColumns,
    name: { type: 'text' },
    kind: { type: 'text' },
    parentId: { type: 'uuid', name: 'parent_id', nullable: true },
    lineage: { type: 'uuid', array: true },
    regionCode: { type: 'text', name: 'region_code' },
    address: { type: 'text', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    openingHours: { type: 'text', name: 'opening_hours', nullable: true },
    phone: { type: 'text', nullable: true },
    officers: { type: 'jsonb' },
    areas: { type: 'text', array: true },
    partners: { type: 'text', array: true },
    closedOn: { type: 'date', name: 'closed_on', nullable: true },
  },
});
