import { repositoryOf } from '@renda/persistence';

import { receptionDutyTable } from './reception.table.ts';

import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { ReceptionDuty } from './reception.table.ts';

export interface DutyRepository extends Repository<ReceptionDuty> {
  /** Those named came, the others on duty did not. */
  readonly recordAttendance: (receptionId: string, attendedIds: readonly string[]) => Promise<void>;
}

export const dutyRepository = (manager: EntityManager): DutyRepository => ({
  ...repositoryOf(manager, receptionDutyTable),
  recordAttendance: async (receptionId, attendedIds) => {
    await manager.query(
      'UPDATE reception_duty SET attended = representative_id = ANY($2::uuid[]) WHERE reception_id = $1',
      [receptionId, attendedIds],
    );
  },
});
