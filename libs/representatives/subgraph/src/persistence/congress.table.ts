import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { CommitteePost, RegionLevel } from '@renda/representatives-rules';

export interface Congress extends Stored {
  readonly regionCode: RegionCode;
  readonly level: RegionLevel;
  readonly term: number;
  readonly name: string;
  readonly seatsTotal: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export const congressTable = new EntitySchema<Congress>({
  name: 'Congress',
  tableName: 'congress',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    level: { type: 'text' },
    term: { type: 'integer' },
    name: { type: 'text' },
    seatsTotal: { type: 'integer', name: 'seats_total' },
    startsOn: { type: 'date', name: 'starts_on' },
    endsOn: { type: 'date', name: 'ends_on', nullable: true },
  },
});

export interface SpecialCommittee extends Stored {
  readonly regionCode: RegionCode;
  readonly name: string;
  readonly kind: 'SPECIAL' | 'WORKING';
  readonly field: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export const specialCommitteeTable = new EntitySchema<SpecialCommittee>({
  name: 'SpecialCommittee',
  tableName: 'special_committee',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    name: { type: 'text' },
    kind: { type: 'text' },
    field: { type: 'text' },
    startedOn: { type: 'date', name: 'started_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});

export interface StandingCommitteeMember extends Stored {
  readonly representativeId: string;
  readonly congressId: string;
  readonly regionCode: RegionCode;
  readonly post: CommitteePost;
  readonly specialCommitteeId: string | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export const standingCommitteeMemberTable = new EntitySchema<StandingCommitteeMember>({
  name: 'StandingCommitteeMember',
  tableName: 'standing_committee_member',
  columns: {
    ...storedColumns,
    representativeId: { type: 'uuid', name: 'representative_id' },
    congressId: { type: 'uuid', name: 'congress_id' },
    regionCode: { type: 'text', name: 'region_code' },
    post: { type: 'text' },
    specialCommitteeId: { type: 'uuid', name: 'special_committee_id', nullable: true },
    startedOn: { type: 'date', name: 'started_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});
