import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** A session at which motions are filed, with its deadline. */
export interface MotionSession extends Stored {
  readonly regionCode: RegionCode;
  readonly congressId: string | null;
  readonly session: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export const motionSessionTable = new EntitySchema<MotionSession>({
  name: 'MotionSession',
  tableName: 'motion_session',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text' },
    congressId: { type: 'uuid', nullable: true },
    session: { type: 'integer' },
    opensAt: { type: 'timestamptz' },
    closesAt: { type: 'timestamptz' },
  },
});
