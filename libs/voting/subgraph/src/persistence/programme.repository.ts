import { columnsOf, repositoryOf } from '@renda/persistence';
import { commonErrors } from '@renda/kernel';

import { isUuid } from '../foreign-id.ts';
import { livelihoodProgrammeTable } from './livelihood-programme.table.ts';

import type { EntityManager } from 'typeorm';

import type { LivelihoodProgramme } from './livelihood-programme.table.ts';

const select = `SELECT ${columnsOf(livelihoodProgrammeTable, 't')} FROM livelihood_programme t`;

export const programmeRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, livelihoodProgrammeTable);
  return {
    ...repository,
    /** The row, which nobody can change until the transaction ends, though others may share it; throws NOT_FOUND. */
    share: async (id: string): Promise<LivelihoodProgramme> => {
      const [row] = isUuid(id)
        ? await manager.query<LivelihoodProgramme[]>(`${select} WHERE t.id = $1 FOR SHARE`, [id])
        : [];
      if (!row) throw commonErrors.NOT_FOUND({ type: 'LivelihoodProgramme', id });
      return row;
    },
    /** How many came in for a programme within a minute of the database's own clock. */
    cameInLately: async (programmeId: string, table: 'project_proposal' | 'list_objection'): Promise<number> => {
      const [row] = await manager.query<{ rows: number }[]>(
        `SELECT count(*)::int AS rows FROM ${table} WHERE programme_id = $1 AND created_at > now() - interval '1 minute'`,
        [programmeId],
      );
      return row?.rows ?? 0;
    },
  };
};
