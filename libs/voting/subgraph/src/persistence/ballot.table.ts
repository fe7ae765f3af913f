import { EntitySchema } from 'typeorm';

import type { Mark } from '@renda/voting-rules';

/** A ballot without its voter, under the hash of its credential (VOT-5). */
export interface Ballot {
  readonly receipt: string;
  readonly roundId: string;
  readonly marks: readonly Mark[];
}

export const ballotTable = new EntitySchema<Ballot>({
  name: 'Ballot',
  tableName: 'ballot',
  columns: {
    receipt: { type: 'text', primary: true },
    roundId: { type: 'uuid', name: 'round_id' },
    marks: { type: 'jsonb' },
  },
});
