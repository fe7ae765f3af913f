import { tryAdvisoryLock } from '@renda/persistence';

import { addedUp } from './tally-sql.ts';

import type { EntityManager } from 'typeorm';

import type { TallyDefinition } from './define-tally.ts';

/** Adds changes to the counts in one statement, so that no reader sees them twice or not at all; says how many. */
export const foldTally = async (manager: EntityManager, tally: TallyDefinition, most: number): Promise<number> => {
  const changes = `${tally.table}_tally_change`;
  if (!(await tryAdvisoryLock(manager, `fold: ${changes}`))) return 0;
  const [answer] = await manager.query<{ folded: number }[]>(
    `WITH taken AS (
       DELETE FROM ${changes} WHERE position IN (SELECT position FROM ${changes} ORDER BY position LIMIT $1) RETURNING *),
     added AS (${addedUp(tally, 'taken')})
     SELECT count(*)::int AS folded FROM taken`,
    [most],
  );
  return answer?.folded ?? 0;
};
