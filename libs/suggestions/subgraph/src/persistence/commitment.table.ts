import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 承诺: what a reply promised, with its date. */
export interface Commitment extends Stored {
  readonly suggestionId: string;
  readonly replyId: string;
  readonly unitId: string;
  readonly regionCode: RegionCode;
  readonly text: string;
  readonly dueOn: Day;
  readonly firstDueOn: Day;
  readonly keptOn: Day | null;
  readonly keptEvidence: string | null;
  /** The day a later reply of the same task took the place of the one that promised it: no longer owed. */
  readonly supersededOn: Day | null;
  readonly shifts: number;
  readonly requestedDueOn: Day | null;
  readonly requestedReason: string | null;
  /** The `dueOn` of which was warned already. */
  readonly chasedFor: Day | null;
}

export const commitmentTable = new EntitySchema<Commitment>({
  name: 'Commitment',
  tableName: 'commitment',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    replyId: { type: 'uuid' },
    unitId: { type: 'uuid' },
    regionCode: { type: 'text' },
    text: { type: 'text' },
    dueOn: { type: 'date' },
    firstDueOn: { type: 'date' },
    keptOn: { type: 'date', nullable: true },
    keptEvidence: { type: 'text', nullable: true },
    supersededOn: { type: 'date', nullable: true },
    shifts: { type: 'integer' },
    requestedDueOn: { type: 'date', nullable: true },
    requestedReason: { type: 'text', nullable: true },
    chasedFor: { type: 'date', nullable: true },
  },
});
