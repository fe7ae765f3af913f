import { repositoryOf } from '@renda/persistence';

import { receptionTable } from './reception.table.ts';

import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Reception } from './reception.table.ts';

export interface ReceptionRepository extends Repository<Reception> {
  /** Those of the representatives who are on duty elsewhere between the two instants (STA-4). */
  readonly busyBetween: (representativeIds: readonly string[], from: Date, to: Date) => Promise<readonly string[]>;
}

export const receptionRepository = (manager: EntityManager): ReceptionRepository => ({
  ...repositoryOf(manager, receptionTable),
  busyBetween: async (representativeIds, from, to) => {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT d.representative_id AS id FROM reception_duty d JOIN reception r ON r.id = d.reception_id
       WHERE d.representative_id = ANY($1::uuid[]) AND r.state = 'SCHEDULED' AND r.starts_at < $3 AND $2 < r.ends_at
       ORDER BY 1`,
      [representativeIds, from, to],
    );
    return rows.map(({ id }) => id);
  },
});
