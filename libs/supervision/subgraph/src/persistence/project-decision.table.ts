import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export type DecisionKind = 'SUSPEND' | 'RESUME' | 'REPLACE' | 'END';
export type ProjectDecisionBody = 'STANDING_COMMITTEE' | 'PRESIDIUM';

/** A body's decision on a decided project: body, meeting, date, number, text (ACC-3, VOT-9). */
export interface ProjectDecision extends Stored {
  readonly projectId: string;
  readonly kind: DecisionKind;
  readonly body: ProjectDecisionBody;
  readonly meeting: string;
  readonly decidedOn: Day;
  readonly number: string;
  readonly text: string;
  readonly reason: string;
}

export const projectDecisionTable = new EntitySchema<ProjectDecision>({
  name: 'ProjectDecision',
  tableName: 'project_decision',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id' },
    kind: { type: 'text' },
    body: { type: 'text' },
    meeting: { type: 'text' },
    decidedOn: { type: 'date', name: 'decided_on' },
    number: { type: 'text' },
    text: { type: 'text' },
    reason: { type: 'text' },
  },
});
