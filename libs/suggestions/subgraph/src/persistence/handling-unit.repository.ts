import { repositoryOf, sql } from '@renda/persistence';

import { handlingUnitTable } from './handling-unit.table.ts';

import type { RegionCode } from '@renda/kernel';
import type { NewRow, Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { HandlingUnit } from './handling-unit.table.ts';

export interface HandlingUnitRepository extends Repository<HandlingUnit> {
  readonly named: (regionCode: RegionCode, name: string) => Promise<HandlingUnit | null>;
  /** The new unit, or null if there is one of that name in the region, also when both come at once. */
  readonly addUnlessThere: (unit: NewRow<HandlingUnit>) => Promise<HandlingUnit | null>;
}

export const handlingUnitRepository = (manager: EntityManager): HandlingUnitRepository => {
  const repository = repositoryOf(manager, handlingUnitTable);
  const named: HandlingUnitRepository['named'] = async (regionCode, name) =>
    (await repository.where(sql`t.region_code = ${regionCode} AND t.name = ${name}`))[0] ?? null;
  return {
    ...repository,
    named,
    addUnlessThere: async (unit) => {
      const { regionCode, name } = unit;
      // Of two that come at once, the second waits here and then finds the first.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('handling_unit:' || $1, 0))`, [
        `${regionCode}:${name}`,
      ]);
      return (await named(regionCode, name)) ? null : repository.add(unit);
    },
  };
};
