import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export interface ListEntry {
  readonly candidateId: string;
  readonly title: string;
  readonly content: string;
  /** In fen. */
  readonly budgetTotal: number;
}

/** The list as it stood: kept for good, whatever becomes of its candidates (VOT-2). */
export interface CandidateListVersion extends Stored {
  readonly programmeId: string;
  readonly regionCode: RegionCode;
  readonly number: number;
  readonly reason: string | null;
  readonly publishedOn: Day | null;
  readonly entries: readonly ListEntry[];
}

export const candidateListVersionTable = new EntitySchema<CandidateListVersion>({
  name: 'CandidateListVersion',
  tableName: 'candidate_list_version',
  columns: {
    ...storedColumns,
    programmeId: { type: 'uuid', name: 'programme_id' },
    regionCode: { type: 'text', name: 'region_code' },
    number: { type: 'integer' },
    reason: { type: 'text', nullable: true },
    publishedOn: { type: 'date', name: 'published_on', nullable: true },
    entries: { type: 'jsonb' },
  },
});
