import { columnsOf, repositoryOf } from '@renda/persistence';
import { commonErrors } from '@renda/kernel';

import { isUuid } from '../foreign-id.ts';
import { ballotRoundTable } from './ballot-round.table.ts';

import type { PaperCounts } from '@renda/voting-rules';
import type { EntityManager } from 'typeorm';

import type { BallotRound } from './ballot-round.table.ts';

const select = `SELECT ${columnsOf(ballotRoundTable, 't')} FROM ballot_round t`;

export const roundRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, ballotRoundTable),
  /** The row, which nobody can change until the transaction ends, though others may share it; throws NOT_FOUND. */
  share: async (id: string): Promise<BallotRound> => {
    const [row] = isUuid(id) ? await manager.query<BallotRound[]>(`${select} WHERE t.id = $1 FOR SHARE`, [id]) : [];
    if (!row) throw commonErrors.NOT_FOUND({ type: 'BallotRound', id });
    return row;
  },
  keepKey: async (roundId: string, sealed: string): Promise<void> => {
    await manager.query('INSERT INTO round_key (round_id, sealed) VALUES ($1, $2)', [roundId, sealed]);
  },
  keyOf: async (roundId: string): Promise<string | null> => {
    const [row] = await manager.query<{ sealed: string }[]>('SELECT sealed FROM round_key WHERE round_id = $1', [
      roundId,
    ]);
    return row?.sealed ?? null;
  },
  destroyKey: async (roundId: string): Promise<void> => {
    await manager.query('DELETE FROM round_key WHERE round_id = $1', [roundId]);
  },
  /** An officer may correct the own counts until the round is counted. */
  keepPaperCounts: async (
    roundId: string,
    { officerId, enteredBy }: { readonly officerId: string; readonly enteredBy: string | null },
    counts: PaperCounts,
  ): Promise<void> => {
    await manager.query(
      `INSERT INTO paper_count (round_id, officer_id, counts, entered_by) VALUES ($1, $2, $3::jsonb, $4)
       ON CONFLICT ON CONSTRAINT paper_count_pkey
       DO UPDATE SET counts = excluded.counts, entered_by = excluded.entered_by`,
      [roundId, officerId, JSON.stringify(counts), enteredBy],
    );
  },
  paperCounts: async (roundId: string): Promise<readonly PaperCounts[]> => {
    const rows = await manager.query<{ counts: PaperCounts }[]>(
      'SELECT counts FROM paper_count WHERE round_id = $1 ORDER BY officer_id',
      [roundId],
    );
    return rows.map(({ counts }) => counts);
  },
  dropPaperCounts: async (roundId: string): Promise<void> => {
    await manager.query('DELETE FROM paper_count WHERE round_id = $1', [roundId]);
  },
});
