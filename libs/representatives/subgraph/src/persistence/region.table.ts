import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { RegionFacts } from '@renda/representatives-rules';
import type { Stored } from '@renda/persistence';

/** A division; its code is its key. */
export interface Region extends RegionFacts, Omit<Stored, 'id'> {}

const { version, createdAt, updatedAt } = storedColumns;

export const regionTable = new EntitySchema<Region>({
  name: 'Region',
  tableName: 'region',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'region_pkey' },
    version,
    createdAt,
    updatedAt,
    name: { type: 'text' },
    level: { type: 'text' },
    kind: { type: 'text' },
    parentCode: { type: 'text', name: 'parent_code', nullable: true },
  },
});
