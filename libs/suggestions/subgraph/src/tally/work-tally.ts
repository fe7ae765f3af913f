import type { Counted, StatisticsArgs } from '@renda/persistence';

import type { Fold } from './fold.ts';

/** What there is one count for, with a unit or without. The text of migration 0017 is made of it and of the statement below. */
export const workCounted = `region_code, role, action, coalesce(subject_id, '00000000-0000-0000-0000-000000000000'::uuid)`;

/** Adds changes, `changes` being a relation of them, to the counts of work. */
export const workChangesAdded = (changes: string): string =>
  `INSERT INTO work_tally AS t (role, action, region_code, subject_id, n)
  SELECT role, action, region_code, subject_id, sum(n) FROM ${changes} GROUP BY 1, 2, 3, 4
  ON CONFLICT (${workCounted}) DO UPDATE SET n = t.n + excluded.n`;

export const workFold: Fold = { changes: 'work_tally_change', added: workChangesAdded };

/**
 * The kept counts as a relation, with the rows of `uncounted` views, of which none are kept; undefined for what only the rows
 * tell: any condition beside the kind of work.
 */
export const workCounts = (
  { where, updatedSince }: StatisticsArgs,
  uncounted: readonly string[],
): Counted['from'] | undefined => {
  const asked = Object.entries(where ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (updatedSince || asked.some(([name]) => name !== 'action')) return undefined;
  const columns = 'role, action, region_code, subject_id';
  const parts = [
    `SELECT ${columns}, n FROM work_tally`,
    `SELECT ${columns}, n FROM work_tally_change`,
    ...uncounted.map((view) => `SELECT ${columns}, 1::bigint FROM ${view}`),
  ];
  return () => `(${parts.join(' UNION ALL ')})`;
};
