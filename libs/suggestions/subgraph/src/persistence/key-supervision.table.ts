import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 重点督办: a suggestion followed by a leader (SUG-7). */
export interface KeySupervision extends Stored {
  readonly suggestionId: string;
  readonly regionCode: RegionCode;
  readonly leaderKind: 'CONGRESS' | 'GOVERNMENT' | 'SUPERVISION_COMMISSION' | 'COURT' | 'PROCURATORATE' | 'COMMITTEE';
  readonly leader: string;
  readonly memberIds: readonly string[];
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly result: string | null;
}

export const keySupervisionTable = new EntitySchema<KeySupervision>({
  name: 'KeySupervision',
  tableName: 'key_supervision',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    regionCode: { type: 'text' },
    leaderKind: { type: 'text' },
    leader: { type: 'text' },
    memberIds: { type: 'uuid', array: true },
    startedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
    result: { type: 'text', nullable: true },
  },
});
