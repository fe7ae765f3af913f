import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** The figures of one unit. */
export interface BulletinRow {
  readonly unitId: string;
  readonly unit: string;
  readonly assigned: number;
  readonly replied: number;
  readonly onTime: number;
  readonly overdue: number;
  /** Absent from bulletins frozen before it was counted. */
  readonly noted?: number;
  readonly solved: number;
  readonly classes: readonly { readonly resultClass: string; readonly count: number }[];
  readonly satisfied: number;
  readonly rated: number;
}

/** 办理通报: the figures of a moment, frozen (SUG-9). Never changed. */
export interface Bulletin extends Stored {
  readonly title: string;
  readonly kind: 'MONTHLY' | 'FINAL' | 'YEARLY';
  readonly regionCode: RegionCode;
  readonly from: Day;
  readonly to: Day;
  readonly query: string;
  readonly rows: readonly BulletinRow[];
}

export const bulletinTable = new EntitySchema<Bulletin>({
  name: 'Bulletin',
  tableName: 'bulletin',
  columns: {
    ...storedColumns,
    title: { type: 'text' },
    kind: { type: 'text' },
    regionCode: { type: 'text' },
    from: { type: 'date' },
    to: { type: 'date' },
    query: { type: 'text' },
    rows: { type: 'jsonb' },
  },
});
