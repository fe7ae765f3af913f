import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { ItemEvent, ItemState } from '@renda/supervision-rules';

/** One step of an item, taken or skipped (SUP-7). */
export interface SupervisionItemStep extends Stored {
  readonly itemId: string;
  readonly number: number;
  readonly event: ItemEvent | 'propose';
  readonly from: ItemState | null;
  readonly to: ItemState;
  readonly takenOn: Day;
  readonly text: string;
  readonly actor: string | null;
}

export const supervisionItemStepTable = new EntitySchema<SupervisionItemStep>({
  name: 'SupervisionItemStep',
  tableName: 'supervision_step',
  columns: {
    ...storedColumns,
    itemId: { type: 'uuid', name: 'item_id' },
    number: { type: 'integer' },
    event: { type: 'text' },
    from: { type: 'text', name: 'from_state', nullable: true },
    to: { type: 'text', name: 'to_state' },
    takenOn: { type: 'date', name: 'taken_on' },
    text: { type: 'text' },
    actor: { type: 'text', nullable: true },
  },
});
