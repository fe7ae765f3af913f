import { columnsOf, repositoryOf } from '@renda/persistence';

import { supervisionItemTable } from './supervision-item.table.ts';

import type { Day } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { SupervisionItem } from './supervision-item.table.ts';

export interface ItemRepository extends Repository<SupervisionItem> {
  /** Its report overdue and not yet chased for that day; locked, those another transaction holds left out. */
  readonly lockUnchased: (today: Day, limit: number) => Promise<readonly SupervisionItem[]>;
  /** The same for the second evaluation, the first having been unsatisfied (SUP-8). */
  readonly lockUnevaluated: (today: Day, limit: number) => Promise<readonly SupervisionItem[]>;
}

export const itemRepository = (manager: EntityManager): ItemRepository => ({
  ...repositoryOf(manager, supervisionItemTable),
  lockUnchased: (today, limit) =>
    manager.query<SupervisionItem[]>(
      `SELECT ${columnsOf(supervisionItemTable, 't')} FROM supervision_item t
       WHERE t.state = 'FORWARDED' AND t.report_due_on < $1 AND NOT EXISTS (SELECT FROM reminder r
         WHERE r.about_id = t.id AND r.kind = 'ITEM_REPORT_OVERDUE' AND r.subject = t.report_due_on::text)
       ORDER BY t.report_due_on, t.id LIMIT $2 FOR UPDATE OF t SKIP LOCKED`,
      [today, limit],
    ),
  lockUnevaluated: (today, limit) =>
    manager.query<SupervisionItem[]>(
      `SELECT ${columnsOf(supervisionItemTable, 't')} FROM supervision_item t
       WHERE t.state IN ('EVALUATED', 'RECTIFICATION_REPORTED') AND t.retry_due_on < $1 AND NOT EXISTS (SELECT FROM reminder r
         WHERE r.about_id = t.id AND r.kind = 'SECOND_EVALUATION_DUE' AND r.subject = t.retry_due_on::text)
       ORDER BY t.retry_due_on, t.id LIMIT $2 FOR UPDATE OF t SKIP LOCKED`,
      [today, limit],
    ),
});
