import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';

/** A value a region set for itself. Rows are only added: the highest revision of a region, name and day counts. */
export interface PolicySetting {
  readonly id: string;
  readonly regionCode: RegionCode;
  readonly name: string;
  readonly effectiveFrom: Day;
  /** 1, and one more each time the value of that day is corrected. */
  readonly revision: number;
  /** null: from that day on the region inherits again. */
  readonly value: unknown;
  readonly source: string;
  readonly setBy: string;
  readonly setAt: Date;
}

export const policyValueTable = new EntitySchema<PolicySetting>({
  name: 'PolicyValue',
  tableName: 'policy_value',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'policy_value_pkey' },
    regionCode: { type: 'text', name: 'region_code' },
    name: { type: 'text' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    revision: { type: 'integer' },
    value: { type: 'jsonb' },
    source: { type: 'text' },
    setBy: { type: 'text', name: 'set_by' },
    setAt: { type: 'timestamptz', name: 'set_at' },
  },
  uniques: [{ name: 'policy_value_revision_once', columns: ['regionCode', 'name', 'effectiveFrom', 'revision'] }],
});
