import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export const groupKinds = ['MIXED_LEVEL', 'LOCAL', 'PROFESSIONAL', 'FUNCTIONAL'] as const;

export interface RepresentativeGroup extends Stored {
  readonly regionCode: RegionCode;
  readonly name: string;
  readonly kind: (typeof groupKinds)[number];
  readonly leaderId: string | null;
  readonly liaison: string | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export const representativeGroupTable = new EntitySchema<RepresentativeGroup>({
  name: 'RepresentativeGroup',
  tableName: 'representative_group',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    name: { type: 'text' },
    kind: { type: 'text' },
    leaderId: { type: 'uuid', name: 'leader_id', nullable: true },
    liaison: { type: 'text', nullable: true },
    startedOn: { type: 'date', name: 'started_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});

/** From when to when a representative belongs to a group (REP-13). */
export interface GroupMembership extends Stored {
  readonly groupId: string;
  readonly representativeId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export const groupMembershipTable = new EntitySchema<GroupMembership>({
  name: 'GroupMembership',
  tableName: 'group_membership',
  columns: {
    ...storedColumns,
    groupId: { type: 'uuid', name: 'group_id' },
    representativeId: { type: 'uuid', name: 'representative_id' },
    startedOn: { type: 'date', name: 'started_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});
