import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { MeetingBody, MeetingState, QuorumResult } from '@renda/representatives-rules';

export interface Meeting extends Stored {
  readonly congressId: string;
  readonly regionCode: RegionCode;
  readonly body: MeetingBody;
  readonly number: number;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly place: string | null;
  readonly agenda: readonly string[];
  readonly state: MeetingState;
  readonly signInOpenedAt: Date | null;
  readonly cancelReason: string | null;
}

export const meetingTable = new EntitySchema<Meeting>({
  name: 'Meeting',
  tableName: 'meeting',
  columns: {
    ...storedColumns,
    congressId: { type: 'uuid', name: 'congress_id' },
    regionCode: { type: 'text', name: 'region_code' },
    body: { type: 'text' },
    number: { type: 'integer' },
    name: { type: 'text' },
    startsOn: { type: 'date', name: 'starts_on' },
    endsOn: { type: 'date', name: 'ends_on' },
    place: { type: 'text', nullable: true },
    agenda: { type: 'text', array: true },
    state: { type: 'text' },
    signInOpenedAt: { type: 'timestamptz', name: 'sign_in_opened_at', nullable: true },
    cancelReason: { type: 'text', name: 'cancel_reason', nullable: true },
  },
});

export interface MeetingAttendance extends Stored {
  readonly meetingId: string;
  readonly representativeId: string;
  readonly state: 'PRESENT' | 'ON_LEAVE';
  readonly signedInAt: Date | null;
  readonly signedInBy: 'SELF' | 'STAFF' | null;
  readonly leaveReason: string | null;
}

export const meetingAttendanceTable = new EntitySchema<MeetingAttendance>({
  name: 'MeetingAttendance',
  tableName: 'meeting_attendance',
  columns: {
    ...storedColumns,
    meetingId: { type: 'uuid', name: 'meeting_id' },
    representativeId: { type: 'uuid', name: 'representative_id' },
    state: { type: 'text' },
    signedInAt: { type: 'timestamptz', name: 'signed_in_at', nullable: true },
    signedInBy: { type: 'text', name: 'signed_in_by', nullable: true },
    leaveReason: { type: 'text', name: 'leave_reason', nullable: true },
  },
});

/** A frozen roll; its entries are rows of their own. */
export interface MeetingRoll extends Stored {
  readonly meetingId: string;
  readonly number: number;
  readonly day: Day;
  readonly frozenAt: Date;
  readonly total: number;
  readonly entitled: number;
  readonly present: number;
  readonly suspended: number;
  readonly quorum: (QuorumResult & { readonly source: string }) | null;
  readonly sha256: string;
}

export const meetingRollTable = new EntitySchema<MeetingRoll>({
  name: 'MeetingRoll',
  tableName: 'meeting_roll',
  columns: {
    ...storedColumns,
    meetingId: { type: 'uuid', name: 'meeting_id' },
    number: { type: 'integer' },
    day: { type: 'date' },
    frozenAt: { type: 'timestamptz', name: 'frozen_at' },
    total: { type: 'integer' },
    entitled: { type: 'integer' },
    present: { type: 'integer' },
    suspended: { type: 'integer' },
    quorum: { type: 'jsonb', nullable: true },
    sha256: { type: 'text' },
  },
});

export interface MeetingRollEntry {
  readonly id: string;
  readonly rollId: string;
  readonly representativeId: string;
  readonly present: boolean;
}

export const meetingRollEntryTable = new EntitySchema<MeetingRollEntry>({
  name: 'MeetingRollEntry',
  tableName: 'meeting_roll_entry',
  columns: {
    id: { type: 'uuid', primary: true },
    rollId: { type: 'uuid', name: 'roll_id' },
    representativeId: { type: 'uuid', name: 'representative_id' },
    present: { type: 'boolean' },
  },
});
