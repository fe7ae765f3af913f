import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 承办单位: the body that answers. */
export interface HandlingUnit extends Stored {
  readonly name: string;
  readonly regionCode: RegionCode;
  readonly kind: string;
  readonly head: string | null;
  readonly caseOffice: string | null;
  readonly closedOn: Day | null;
}

export const handlingUnitTable = new EntitySchema<HandlingUnit>({
  name: 'HandlingUnit',
  tableName: 'handling_unit',
  columns: {
    ...storedColumns,
    name: { type: 'text' },
    regionCode: { type: 'text' },
    kind: { type: 'text' },
    head: { type: 'text', nullable: true },
    caseOffice: { type: 'text', nullable: true },
    closedOn: { type: 'date', nullable: true },
  },
});
