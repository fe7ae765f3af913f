import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { MatterState } from '@renda/suggestions-rules';

/** Opinions collected by a working committee (SUG-12). */
export interface CommitteeMatter extends Stored {
  readonly state: MatterState;
  readonly stateSince: Day;
  readonly regionCode: RegionCode;
  readonly committee: string;
  readonly title: string;
  readonly text: string;
  readonly field: string | null;
  readonly unitIds: readonly string[];
  readonly collectedOn: Day;
  readonly documentNumber: string | null;
  readonly documentLink: string | null;
  readonly report: string | null;
  readonly deliberationOpinion: string | null;
}

export const committeeMatterTable = new EntitySchema<CommitteeMatter>({
  name: 'CommitteeMatter',
  tableName: 'committee_matter',
  columns: {
    ...storedColumns,
    state: { type: 'text' },
    stateSince: { type: 'date' },
    regionCode: { type: 'text' },
    committee: { type: 'text' },
    title: { type: 'text' },
    text: { type: 'text' },
    field: { type: 'text', nullable: true },
    unitIds: { type: 'uuid', array: true },
    collectedOn: { type: 'date' },
    documentNumber: { type: 'text', nullable: true },
    documentLink: { type: 'text', nullable: true },
    report: { type: 'text', nullable: true },
    deliberationOpinion: { type: 'text', nullable: true },
  },
});
