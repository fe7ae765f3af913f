import { columnsOf, repositoryOf } from '@renda/persistence';

import { evaluationVoteTable } from './evaluation-vote.table.ts';

import type { EntityManager } from 'typeorm';

import type { EvaluationVote } from './evaluation-vote.table.ts';

export const evaluationVoteRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, evaluationVoteTable),
  /** The vote that is held in the round, locked. */
  lockOfRound: async (ballotRoundId: string): Promise<EvaluationVote | null> => {
    const [vote] = await manager.query<EvaluationVote[]>(
      `SELECT ${columnsOf(evaluationVoteTable, 't')} FROM evaluation_vote t WHERE t.ballot_round_id = $1 FOR UPDATE`,
      [ballotRoundId],
    );
    return vote ?? null;
  },
  openOf: async (projectOrItemId: string): Promise<EvaluationVote | null> => {
    const [vote] = await manager.query<EvaluationVote[]>(
      `SELECT ${columnsOf(evaluationVoteTable, 't')} FROM evaluation_vote t
       WHERE t.state = 'OPEN' AND (t.project_id = $1 OR t.item_id = $1)`,
      [projectOrItemId],
    );
    return vote ?? null;
  },
});
