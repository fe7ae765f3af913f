import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { RectificationState } from '@renda/supervision-rules';

export type SignOffRole = 'REPRESENTATIVE' | 'WORKING_COMMITTEE';

/** 问题整改: a found problem, to its sign-off (SUP-5). */
export interface Rectification extends Stored {
  readonly projectId: string | null;
  readonly itemId: string | null;
  readonly inspectionId: string | null;
  readonly regionCode: RegionCode;
  readonly problem: string;
  readonly state: RectificationState;
  readonly stateSince: Day;
  readonly raisedOn: Day;
  readonly ownerUnitId: string | null;
  readonly dueOn: Day | null;
  readonly evidence: string | null;
  /** How often it was ordered or sent back. */
  readonly rounds: number;
  /** Why it was sent back, or came back. */
  readonly note: string | null;
  readonly signedOffBy: SignOffRole | null;
  readonly signedOffById: string | null;
  readonly signedOffOn: Day | null;
}

export const rectificationTable = new EntitySchema<Rectification>({
  name: 'Rectification',
  tableName: 'rectification',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id', nullable: true },
    itemId: { type: 'uuid', name: 'item_id', nullable: true },
    inspectionId: { type: 'uuid', name: 'inspection_id', nullable: true },
    regionCode: { type: 'text', name: 'region_code' },
    problem: { type: 'text' },
    state: { type: 'text' },
    stateSince: { type: 'date', name: 'state_since' },
    raisedOn: { type: 'date', name: 'raised_on' },
    ownerUnitId: { type: 'uuid', name: 'owner_unit_id', nullable: true },
    dueOn: { type: 'date', name: 'due_on', nullable: true },
    evidence: { type: 'text', nullable: true },
    rounds: { type: 'integer' },
    note: { type: 'text', nullable: true },
    signedOffBy: { type: 'text', name: 'signed_off_by', nullable: true },
    signedOffById: { type: 'text', name: 'signed_off_by_id', nullable: true },
    signedOffOn: { type: 'date', name: 'signed_off_on', nullable: true },
  },
});
