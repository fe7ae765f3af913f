import type { Day } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

export type ReminderKind = 'PLAN_MISSING' | 'REPORT_MISSING' | 'MILESTONE_PAST_DUE';

export interface ReminderRepository {
  /** True the first time only, however often and by how many at once it is asked. */
  readonly firstTime: (projectId: string, kind: ReminderKind, subject: string, on: Day) => Promise<boolean>;
}

export const reminderRepository = (manager: EntityManager): ReminderRepository => ({
  firstTime: async (projectId, kind, subject, on) => {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO project_reminder (project_id, kind, subject, reminded_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING project_id`,
      [projectId, kind, subject, on],
    );
    return rows.length > 0;
  },
});
