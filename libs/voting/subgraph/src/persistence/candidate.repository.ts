import { repositoryOf, sql } from '@renda/persistence';

import { candidateProjectTable } from './candidate-project.table.ts';

import type { EntityManager } from 'typeorm';

import type { CandidateProject } from './candidate-project.table.ts';

export const candidateRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, candidateProjectTable);
  return {
    ...repository,
    /** The list as it is now, in its order. */
    listed: async (programmeId: string): Promise<readonly CandidateProject[]> => {
      const rows = await repository.where(sql`t.programme_id = ${programmeId} AND t.state = 'LISTED'`);
      return rows.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || (a.id < b.id ? -1 : 1));
    },
    elected: (programmeId: string): Promise<CandidateProject[]> =>
      repository.where(sql`t.programme_id = ${programmeId} AND t.state = 'ELECTED'`),
    /** Those of these ids that belong to the programme, locked. */
    lockOf: async (programmeId: string, ids: readonly string[]): Promise<readonly CandidateProject[]> =>
      (await repository.lockAll(ids)).filter((candidate) => candidate.programmeId === programmeId),
    /** The list becomes public: those that never were get the day. */
    publishListed: async (programmeId: string, day: string): Promise<void> => {
      await manager.query(
        `UPDATE candidate_project SET published_on = $2, version = version + 1, updated_at = now()
         WHERE programme_id = $1 AND state = 'LISTED' AND published_on IS NULL`,
        [programmeId, day],
      );
    },
  };
};
