import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export interface ListObjection extends Stored {
  readonly programmeId: string;
  readonly regionCode: RegionCode;
  readonly listVersion: number;
  readonly candidateId: string | null;
  readonly text: string;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
}

export const listObjectionTable = new EntitySchema<ListObjection>({
  name: 'ListObjection',
  tableName: 'list_objection',
  columns: {
    ...storedColumns,
    programmeId: { type: 'uuid', name: 'programme_id' },
    regionCode: { type: 'text', name: 'region_code' },
    listVersion: { type: 'integer', name: 'list_version' },
    candidateId: { type: 'uuid', name: 'candidate_id', nullable: true },
    text: { type: 'text' },
    answer: { type: 'text', nullable: true },
    answeredOn: { type: 'date', name: 'answered_on', nullable: true },
  },
});
