import { advisoryLock } from '@renda/persistence';

import type { Database } from '@renda/persistence';

const rowsAtOnce = 1_000;

// One statement: the next number comes from the table itself, so nothing else has to agree with it.
const numberRows = `
  WITH fresh AS (
    SELECT position, row_number() OVER (ORDER BY position) AS place
    FROM (SELECT position FROM event_log WHERE sequence IS NULL ORDER BY position LIMIT ${rowsAtOnce}) AS unnumbered
  )
  UPDATE event_log AS e
  SET sequence = (SELECT coalesce(max(sequence), 0) FROM event_log) + fresh.place
  FROM fresh
  WHERE e.position = fresh.position`;

/**
 * Gives every committed event its number, in order of position, without gaps; says how many. A row whose transaction
 * commits late is numbered late, never skipped; events of one aggregate keep their order, since its row lock orders
 * their positions. One process at a time; the others wait and find nothing to do.
 */
export const sequenceEvents = async (database: Database): Promise<number> => {
  let numbered = 0;
  for (;;) {
    const rows = await database.transaction(async (manager) => {
      await advisoryLock(manager, 'sequence-events');
      const [, affected] = await manager.query<[unknown[], number]>(numberRows);
      return affected;
    });
    numbered += rows;
    if (rows < rowsAtOnce) return numbered;
  }
};
