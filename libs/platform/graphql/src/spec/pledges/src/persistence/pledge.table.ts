import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export interface Pledge extends Stored {
  readonly regionCode: RegionCode;
  readonly authorId: string;
  readonly title: string;
  readonly state: 'OPEN' | 'KEPT';
  readonly dueOn: Day;
  /** In fen. */
  readonly cost: number | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly phone: string | null;
}

export const pledgeTable = new EntitySchema<Pledge>({
  name: 'Pledge',
  tableName: 'pledge',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    authorId: { type: 'uuid', name: 'author_id' },
    title: { type: 'text' },
    state: { type: 'text' },
    dueOn: { type: 'date', name: 'due_on' },
    cost: { type: 'bigint', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    phone: { type: 'text', nullable: true },
  },
});
