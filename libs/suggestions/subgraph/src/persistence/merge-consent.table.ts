import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** A lead author agrees that one suggestion be handled with another. */
export interface MergeConsent extends Stored {
  readonly suggestionId: string;
  readonly intoId: string;
  readonly representativeId: string;
  readonly consentedOn: Day;
}

export const mergeConsentTable = new EntitySchema<MergeConsent>({
  name: 'MergeConsent',
  tableName: 'merge_consent',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    intoId: { type: 'uuid' },
    representativeId: { type: 'uuid' },
    consentedOn: { type: 'date' },
  },
});
