import { columnsOf } from '@renda/persistence';

import { policyValueTable } from './policy-value.table.ts';

import type { Day, RegionCode } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { PolicySetting } from './policy-value.table.ts';

export interface PolicyValueRepository {
  /** What the region last said of the parameter for that very day. */
  latestOf(region: RegionCode, name: string, effectiveFrom: Day): Promise<PolicySetting | null>;
  add(setting: PolicySetting): Promise<void>;
  /** The same row under the same id; one that is here already stays. */
  copy(setting: PolicySetting): Promise<void>;
}

export const policyValueRepository = (manager: EntityManager): PolicyValueRepository => ({
  latestOf: async (region, name, effectiveFrom) => {
    const [latest] = await manager.query<PolicySetting[]>(
      `SELECT ${columnsOf(policyValueTable)} FROM policy_value
       WHERE region_code = $1 AND name = $2 AND effective_from = $3 ORDER BY revision DESC LIMIT 1`,
      [region, name, effectiveFrom],
    );
    return latest ?? null;
  },
  add: async (setting) => {
    await manager.query(insert, valuesOf(setting));
  },
  copy: async (setting) => {
    await manager.query(`${insert} ON CONFLICT (id) DO NOTHING`, valuesOf(setting));
  },
});

// By hand: a null value is JSON's null, "inherits again", and not a missing one.
const insert = `INSERT INTO policy_value
  (id, region_code, name, effective_from, revision, value, source, set_by, set_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const valuesOf = (setting: PolicySetting): unknown[] => [
  setting.id,
  setting.regionCode,
  setting.name,
  setting.effectiveFrom,
  setting.revision,
  JSON.stringify(setting.value),
  setting.source,
  setting.setBy,
  setting.setAt,
];
