import { EntitySchema } from 'typeorm';

import type { Role } from '@renda/identity';
import type { Day, RegionCode } from '@renda/kernel';

/** One thing somebody has to do now: a row of a view over cases, tasks and promises. */
export interface WorkItem {
  readonly id: string;
  readonly action: WorkAction;
  /** Who has to do it: a role in the region, or the one subject of it. */
  readonly role: Role;
  readonly regionCode: RegionCode;
  readonly subjectId: string | null;
  readonly dueOn: Day | null;
  readonly since: Day;
  readonly suggestionId: string;
  readonly assignmentId: string | null;
}

export type WorkAction =
  | 'COMPLETE_DRAFT'
  | 'ANSWER_INVITATION'
  | 'EVALUATE'
  | 'REGISTER'
  | 'REVIEW'
  | 'TAKE_UP'
  | 'APPROVE'
  | 'ASSIGN'
  | 'ORDER_REHANDLING'
  | 'CONCLUDE'
  | 'VERIFY'
  | 'SIGN'
  | 'DECIDE_ADJUSTMENT'
  | 'DECIDE_EXTENSION'
  | 'CONTACT'
  | 'REPLY'
  | 'REPLY_AGAIN'
  | 'GIVE_OPINION'
  | 'DECIDE_SHIFT';

/** A view: read by its list, never mapped or written. */
export const workItemTable = new EntitySchema<WorkItem>({
  name: 'WorkItem',
  tableName: 'work_item',
  columns: {
    id: { type: 'text', primary: true },
    action: { type: 'text' },
    role: { type: 'text' },
    regionCode: { type: 'text' },
    subjectId: { type: 'uuid', nullable: true },
    dueOn: { type: 'date', nullable: true },
    since: { type: 'date' },
    suggestionId: { type: 'uuid' },
    assignmentId: { type: 'uuid', nullable: true },
  },
});
