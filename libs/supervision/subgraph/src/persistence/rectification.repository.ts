import { repositoryOf } from '@renda/persistence';

import { rectificationTable } from './rectification.table.ts';

import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Rectification } from './rectification.table.ts';

export interface RectificationRepository extends Repository<Rectification> {
  /** Problems of a project or an item that are not signed off. */
  readonly countOpen: (of: 'project_id' | 'item_id', id: string) => Promise<number>;
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
});
