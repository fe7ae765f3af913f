import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Stored } from '@renda/persistence';

export interface PledgeRemark extends Stored {
  readonly pledgeId: string;
  readonly text: string;
}

export const pledgeRemarkTable = new EntitySchema<PledgeRemark>({
  name: 'PledgeRemark',
  tableName: 'pledge_remark',
  columns: { ...storedColumns, pledgeId: { type: 'uuid', name: 'pledge_id' }, text: { type: 'text' } },
});
