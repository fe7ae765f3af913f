import { repositoryOf, sql } from '@renda/persistence';

import { projectProposalTable } from './project-proposal.table.ts';

import type { EntityManager } from 'typeorm';

export const proposalRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, projectProposalTable);
  return {
    ...repository,
    /** What was merged into one of these earlier goes to the one they went into. */
    redirect: async (ids: readonly string[], intoId: string): Promise<void> => {
      await manager.query('UPDATE project_proposal SET merged_into_id = $2 WHERE merged_into_id = ANY($1::uuid[])', [
        ids,
        intoId,
      ]);
    },
    /** Which of these representatives proposed one of these candidates. */
    ownersAmong: async (representativeIds: readonly string[], candidateIds: readonly string[]) => {
      const rows = await repository.where(
        sql`t.candidate_id = ANY(${candidateIds}::uuid[]) AND t.representative_id = ANY(${representativeIds}::uuid[])`,
      );
      return [...new Set(rows.flatMap(({ representativeId }) => representativeId ?? []))];
    },
  };
};
