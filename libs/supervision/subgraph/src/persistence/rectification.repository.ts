import { columnsOf, repositoryOf } from '@renda/persistence';

import { rectificationTable } from './rectification.table.ts';

import type { Day } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Rectification } from './rectification.table.ts';

export interface RectificationRepository extends Repository<Rectification> {
  /** Problems of a project or an item that are not signed off. */
  readonly countOpen: (of: 'project_id' | 'item_id', id: string) => Promise<number>;
  /** Overdue and not yet chased for that day; locked, those another transaction holds left out. */
  readonly lockUnchased: (today: Day, limit: number) => Promise<readonly Rectification[]>;
}

export const rectificationRepository = (manager: EntityManager): RectificationRepository => ({
  ...repositoryOf(manager, rectificationTable),
  countOpen: async (of, id) => {
    const [row] = await manager.query<{ open: number }[]>(
      `SELECT count(*) AS open FROM rectification WHERE ${of} = $1 AND state <> 'SIGNED_OFF'`,
      [id],
    );
    return Number(row?.open ?? 0);
  },
  lockUnchased: (today, limit) =>
    manager.query<Rectification[]>(
      `SELECT ${columnsOf(rectificationTable, 't')} FROM rectification t
       WHERE t.state = 'RECTIFYING' AND t.due_on < $1 AND NOT EXISTS (SELECT FROM reminder r
         WHERE r.about_id = t.id AND r.kind = 'RECTIFICATION_OVERDUE' AND r.subject = t.due_on::text)
       ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE OF t SKIP LOCKED`,
      [today, limit],
    ),
});
