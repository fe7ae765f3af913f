import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export type ReceptionState = 'SCHEDULED' | 'HELD' | 'CANCELLED';

/** 代表接待选民日 (STA-4). */
export interface Reception extends Stored {
  readonly stationId: string;
  readonly regionCode: RegionCode;
  readonly form: 'FIXED' | 'MOBILE';
  readonly state: ReceptionState;
  readonly theme: string;
  readonly place: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly publishedOn: Day;
  readonly cancelReason: string | null;
}

export const receptionTable = new EntitySchema<Reception>({
  name: 'Reception',
  tableName: 'reception',
  columns: {
    ...storedColumns,
    stationId: { type: 'uuid', name: 'station_id' },
    regionCode: { type: 'text', name: 'region_code' },
    form: { type: 'text' },
    state: { type: 'text' },
    theme: { type: 'text' },
    place: { type: 'text', nullable: true },
    startsAt: { type: 'timestamptz', name: 'starts_at' },
    endsAt: { type: 'timestamptz', name: 'ends_at' },
    publishedOn: { type: 'date', name: 'published_on' },
    cancelReason: { type: 'text', name: 'cancel_reason', nullable: true },
  },
});

/** One representative's duty at a reception. */
export interface ReceptionDuty {
  readonly id: string;
  readonly receptionId: string;
  readonly representativeId: string;
  /** The order in which they were named. */
  readonly place: number;
  readonly attended: boolean | null;
}

export const receptionDutyTable = new EntitySchema<ReceptionDuty>({
  name: 'ReceptionDuty',
  tableName: 'reception_duty',
  columns: {
    id: { type: 'uuid', primary: true },
    receptionId: { type: 'uuid', name: 'reception_id' },
    representativeId: { type: 'uuid', name: 'representative_id' },
    place: { type: 'integer' },
    attended: { type: 'boolean', nullable: true },
  },
});
