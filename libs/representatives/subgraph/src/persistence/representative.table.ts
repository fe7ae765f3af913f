import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Gender, RegionLevel, SeatEndGround, SeatState, SuspensionGround } from '@renda/representatives-rules';

/** A seat in a congress with the public profile of who holds it; the telephone is kept apart (REP-2, ACC-2). */
export interface Representative extends Stored {
  readonly congressId: string;
  /** Of the congress; with the level, so that lists need no join. */
  readonly regionCode: RegionCode;
  readonly level: RegionLevel;
  readonly personId: string;
  readonly name: string;
  readonly gender: Gender | null;
  readonly ethnicity: string | null;
  readonly party: string | null;
  readonly education: string | null;
  readonly profession: string | null;
  readonly specialities: readonly string[];
  readonly grassRoots: boolean;
  readonly leadingCadre: boolean;
  readonly certificateNumber: string | null;
  readonly electoralUnit: string;
  readonly homeRegionCode: RegionCode;
  readonly photoUrl: string | null;
  readonly state: SeatState;
  readonly electedOn: Day;
  readonly byElection: boolean;
  readonly inOfficeFrom: Day | null;
  readonly endedOn: Day | null;
  readonly endGround: SeatEndGround | null;
  readonly endAnnouncedOn: Day | null;
}

export const representativeTable = new EntitySchema<Representative>({
  name: 'Representative',
  tableName: 'representative',
  columns: {
    ...storedColumns,
    congressId: { type: 'uuid', name: 'congress_id' },
    regionCode: { type: 'text', name: 'region_code' },
    level: { type: 'text' },
    personId: { type: 'uuid', name: 'person_id' },
    name: { type: 'text' },
    gender: { type: 'text', nullable: true },
    ethnicity: { type: 'text', nullable: true },
    party: { type: 'text', nullable: true },
    education: { type: 'text', nullable: true },
    profession: { type: 'text', nullable: true },
    specialities: { type: 'text', array: true },
    grassRoots: { type: 'boolean', name: 'grass_roots' },
    leadingCadre: { type: 'boolean', name: 'leading_cadre' },
    certificateNumber: { type: 'text', name: 'certificate_number', nullable: true },
    electoralUnit: { type: 'text', name: 'electoral_unit' },
    homeRegionCode: { type: 'text', name: 'home_region_code' },
    photoUrl: { type: 'text', name: 'photo_url', nullable: true },
    state: { type: 'text' },
    electedOn: { type: 'date', name: 'elected_on' },
    byElection: { type: 'boolean', name: 'by_election' },
    inOfficeFrom: { type: 'date', name: 'in_office_from', nullable: true },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
    endGround: { type: 'text', name: 'end_ground', nullable: true },
    endAnnouncedOn: { type: 'date', name: 'end_announced_on', nullable: true },
  },
});

/** One time in which a seat was suspended; kept, so that any day can be asked later. */
export interface SeatSuspension extends Stored {
  readonly representativeId: string;
  readonly ground: SuspensionGround;
  readonly document: string | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export const seatSuspensionTable = new EntitySchema<SeatSuspension>({
  name: 'SeatSuspension',
  tableName: 'seat_suspension',
  columns: {
    ...storedColumns,
    representativeId: { type: 'uuid', name: 'representative_id' },
    ground: { type: 'text' },
    document: { type: 'text', nullable: true },
    startedOn: { type: 'date', name: 'started_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});

/** The telephone of a seat; no event, snapshot or kept answer ever holds it. */
export interface RepresentativeContact {
  readonly representativeId: string;
  readonly phone: string;
}

export const representativeContactTable = new EntitySchema<RepresentativeContact>({
  name: 'RepresentativeContact',
  tableName: 'representative_contact',
  columns: {
    representativeId: {
      type: 'uuid',
      name: 'representative_id',
      primary: true,
      primaryKeyConstraintName: 'representative_contact_pkey',
    },
    phone: { type: 'text' },
  },
});
