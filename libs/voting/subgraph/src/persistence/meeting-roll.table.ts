import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';

/** A roll as representatives froze it (VOT-3, REP-12). */
export interface MeetingRoll {
  readonly id: string;
  readonly meetingId: string;
  readonly regionCode: RegionCode;
  readonly body: string;
  readonly number: number;
  readonly day: Day;
  readonly total: number;
  readonly entitledIds: readonly string[];
  readonly presentIds: readonly string[];
  readonly suspendedIds: readonly string[];
  readonly sha256: string;
}

export const meetingRollTable = new EntitySchema<MeetingRoll>({
  name: 'MeetingRoll',
  tableName: 'meeting_roll',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid', name: 'meeting_id' },
    regionCode: { type: 'text', name: 'region_code' },
    body: { type: 'text' },
    number: { type: 'integer' },
    day: { type: 'date' },
    total: { type: 'integer' },
    entitledIds: { type: 'jsonb', name: 'entitled_ids' },
    presentIds: { type: 'jsonb', name: 'present_ids' },
    suspendedIds: { type: 'jsonb', name: 'suspended_ids' },
    sha256: { type: 'text' },
  },
});
