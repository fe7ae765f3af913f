import { repositoryOf, sql } from '@renda/persistence';

import { candidateListVersionTable } from './candidate-list-version.table.ts';

import type { EntityManager } from 'typeorm';

export const listVersionRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, candidateListVersionTable);
  return {
    ...repository,
    /** How many versions the programme has: the last one's number. */
    lastNumber: async (programmeId: string): Promise<number> => {
      const rows = await repository.where(sql`t.programme_id = ${programmeId}`);
      return Math.max(0, ...rows.map(({ number }) => number));
    },
  };
};
