import { tryAdvisoryLock } from '@renda/persistence';

import type { EntityManager } from 'typeorm';

/** Counts kept as a sum and the changes since: the table of these, and the statement that adds a relation of them to the sum. */
export interface Fold {
  readonly changes: string;
  readonly added: (changes: string) => string;
}

/** Adds changes to the counts in one statement, so that no reader sees them twice or not at all; says how many. */
export const foldChanges = async (manager: EntityManager, { changes, added }: Fold, most: number): Promise<number> => {
  if (!(await tryAdvisoryLock(manager, `fold: ${changes}`))) return 0;
  const [answer] = await manager.query<{ folded: number }[]>(
    `WITH taken AS (
       DELETE FROM ${changes} WHERE position IN (SELECT position FROM ${changes} ORDER BY position LIMIT $1) RETURNING *),
     added AS (${added('taken')})
     SELECT count(*)::int AS folded FROM taken`,
    [most],
  );
  return answer?.folded ?? 0;
};
