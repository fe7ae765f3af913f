import { repositoryOf, sql } from '@renda/persistence';

import { ballotTable } from './ballot.table.ts';

import type { EntityManager } from 'typeorm';

import type { Ballot } from './ballot.table.ts';

/** Ballots of closed rounds; casting has its own way in (`ballotBox`). */
export const ballotRepository = (manager: EntityManager) => {
  const { where } = repositoryOf(manager, ballotTable);
  return {
    /** In the order of receipts. */
    ofRound: async (roundId: string): Promise<readonly Ballot[]> => {
      const rows = await where(sql`t.round_id = ${roundId}`);
      return rows.sort((a, b) => (a.receipt < b.receipt ? -1 : 1));
    },
    /**
     * Empties the box of a round into the ballots, in the order of receipts, so that not even the place of a row tells
     * when it came; says how many there were.
     */
    takeFromBox: async (roundId: string): Promise<number> => {
      const taken = await manager.query<unknown[]>(
        `WITH cast_ballot AS (DELETE FROM ballot_box WHERE round_id = $1 RETURNING receipt, round_id, marks)
         INSERT INTO ballot (receipt, round_id, marks)
         SELECT receipt, round_id, marks FROM cast_ballot ORDER BY receipt RETURNING 1`,
        [roundId],
      );
      return taken.length;
    },
  };
};
