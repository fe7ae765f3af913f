import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Stored } from '@renda/persistence';
import type { PersonalData } from '@renda/stations-rules';

/** A citizen's personal data, in a row of its own that no event or audit row repeats, so that it can be erased (ACC-2). */
export interface CitizenContact extends Stored, PersonalData {
  /** Subject of the account the citizen was signed in with. */
  readonly account: string | null;
  readonly erasedAt: Date | null;
  readonly eraseReason: string | null;
}

export const citizenContactTable = new EntitySchema<CitizenContact>({
  name: 'Citizen',
  tableName: 'citizen_contact',
  columns: {
    ...storedColumns,
    name: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    address: { type: 'text', nullable: true },
    idNumber: { type: 'text', name: 'id_number', nullable: true },
    account: { type: 'text', nullable: true },
    erasedAt: { type: 'timestamptz', name: 'erased_at', nullable: true },
    eraseReason: { type: 'text', name: 'erase_reason', nullable: true },
  },
});
