import { repositoryOf, sql } from '@renda/persistence';

import { isUuid } from '../foreign-id.ts';
import { stationRepresentativeTable } from './station-representative.table.ts';

import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { StationAssignment } from './station-representative.table.ts';

export interface AssignmentRepository extends Repository<StationAssignment> {
  /** The assignments that last, of these representatives. */
  readonly currentOf: (representativeIds: readonly string[]) => Promise<readonly StationAssignment[]>;
}

export const assignmentRepository = (manager: EntityManager): AssignmentRepository => {
  const repository = repositoryOf(manager, stationRepresentativeTable);
  return {
    ...repository,
    currentOf: (representativeIds) =>
      repository.where(sql`t.representative_id = ANY(${representativeIds.filter(isUuid)}) AND t.ended_on IS NULL`),
  };
};
