import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 节点: what a plan has reached by a day. */
export interface Milestone extends Stored {
  readonly planId: string;
  readonly projectId: string;
  readonly place: number;
  readonly title: string;
  readonly dueOn: Day;
  /** Of the whole work, done by then. */
  readonly percent: number;
  /** Of this part alone, in fen. */
  readonly money: number;
  readonly reachedOn: Day | null;
}

export const milestoneTable = new EntitySchema<Milestone>({
  name: 'Milestone',
  tableName: 'milestone',
  columns: {
    ...storedColumns,
    planId: { type: 'uuid', name: 'plan_id' },
    projectId: { type: 'uuid', name: 'project_id' },
    place: { type: 'integer' },
    title: { type: 'text' },
    dueOn: { type: 'date', name: 'due_on' },
    percent: { type: 'integer' },
    money: { type: 'bigint' },
    reachedOn: { type: 'date', name: 'reached_on', nullable: true },
  },
});
