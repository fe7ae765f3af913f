import type { Day } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

export type ReminderKind =
  | 'PLAN_MISSING'
  | 'REPORT_MISSING'
  | 'MILESTONE_PAST_DUE'
  | 'RESEARCH_VISIT'
  | 'SECOND_EVALUATION_DUE'
  | 'RECTIFICATION_OVERDUE'
  | 'ITEM_REPORT_OVERDUE';

export interface Reminder {
  readonly aboutId: string;
  readonly kind: ReminderKind;
  /** The month, day or milestone it is about, so that the next one is said again. */
  readonly subject: string;
}

export interface ReminderRepository {
  /** True the first time only, however often and by how many at once it is asked. */
  readonly firstTime: (reminder: Reminder, on: Day) => Promise<boolean>;
}

export const reminderRepository = (manager: EntityManager): ReminderRepository => ({
  firstTime: async ({ aboutId, kind, subject }, on) => {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO reminder (about_id, kind, subject, reminded_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING about_id`,
      [aboutId, kind, subject, on],
    );
    return rows.length > 0;
  },
});
