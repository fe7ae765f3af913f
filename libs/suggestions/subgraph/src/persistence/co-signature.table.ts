import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { SignatureAnswer } from '@renda/suggestions-rules';

/** 附议: one representative invited to sign. */
export interface CoSignature extends Stored {
  readonly suggestionId: string;
  readonly representativeId: string;
  readonly place: number;
  readonly answer: SignatureAnswer;
  readonly answeredOn: Day | null;
  readonly withdrawalAgreedOn: Day | null;
}

export const coSignatureTable = new EntitySchema<CoSignature>({
  name: 'CoSignature',
  tableName: 'co_signature',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    representativeId: { type: 'uuid' },
    place: { type: 'integer' },
    answer: { type: 'text' },
    answeredOn: { type: 'date', nullable: true },
    withdrawalAgreedOn: { type: 'date', nullable: true },
  },
});
