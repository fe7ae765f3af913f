import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 进展月报: one month of one project (SUP-4). */
export interface ProgressReport extends Stored {
  readonly projectId: string;
  /** Its first day. */
  readonly month: Day;
  readonly percent: number;
  /** In fen, since the start. */
  readonly spent: number;
  readonly text: string;
  readonly difficulties: string | null;
  readonly reportedOn: Day;
  readonly unitId: string;
}

export const progressReportTable = new EntitySchema<ProgressReport>({
  name: 'ProgressReport',
  tableName: 'progress_report',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id' },
    month: { type: 'date' },
    percent: { type: 'integer' },
    spent: { type: 'bigint' },
    text: { type: 'text' },
    difficulties: { type: 'text', nullable: true },
    reportedOn: { type: 'date', name: 'reported_on' },
    unitId: { type: 'uuid', name: 'unit_id' },
  },
});
