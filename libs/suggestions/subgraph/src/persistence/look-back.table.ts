import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 回头看: a check of whether replies of past sessions were kept (SUG-8). */
export interface LookBack extends Stored {
  readonly name: string;
  readonly regionCode: RegionCode;
  readonly from: Day;
  readonly to: Day;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

export const lookBackTable = new EntitySchema<LookBack>({
  name: 'LookBack',
  tableName: 'look_back',
  columns: {
    ...storedColumns,
    name: { type: 'text' },
    regionCode: { type: 'text' },
    from: { type: 'date' },
    to: { type: 'date' },
    openedOn: { type: 'date' },
    closedOn: { type: 'date', nullable: true },
  },
});
