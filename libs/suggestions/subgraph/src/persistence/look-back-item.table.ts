import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** One reply under look-back. */
export interface LookBackItem extends Stored {
  readonly lookBackId: string;
  readonly replyId: string;
  readonly suggestionId: string;
  readonly unitId: string;
  readonly regionCode: RegionCode;
  readonly resultClass: string;
  readonly sampled: boolean;
  readonly selfDone: boolean | null;
  readonly selfText: string | null;
  readonly foundDone: boolean | null;
  readonly foundText: string | null;
  readonly newClass: string | null;
}

export const lookBackItemTable = new EntitySchema<LookBackItem>({
  name: 'LookBackItem',
  tableName: 'look_back_item',
  columns: {
    ...storedColumns,
    lookBackId: { type: 'uuid' },
    replyId: { type: 'uuid' },
    suggestionId: { type: 'uuid' },
    unitId: { type: 'uuid' },
    regionCode: { type: 'text' },
    resultClass: { type: 'text' },
    sampled: { type: 'boolean' },
    selfDone: { type: 'boolean', nullable: true },
    selfText: { type: 'text', nullable: true },
    foundDone: { type: 'boolean', nullable: true },
    foundText: { type: 'text', nullable: true },
    newClass: { type: 'text', nullable: true },
  },
});
