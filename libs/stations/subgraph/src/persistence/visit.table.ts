import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 来访: one line of the visitors' register. */
export interface Visit extends Stored {
  readonly stationId: string;
  readonly receptionId: string | null;
  readonly regionCode: RegionCode;
  readonly visitedOn: Day;
  readonly purpose: string;
  readonly receivedById: string | null;
  readonly contactId: string | null;
}

export const visitTable = new EntitySchema<Visit>({
  name: 'Visit',
  tableName: 'visit',
  columns: {
    ...storedColumns,
    stationId: { type: 'uuid', name: 'station_id' },
    receptionId: { type: 'uuid', name: 'reception_id', nullable: true },
    regionCode: { type: 'text', name: 'region_code' },
    visitedOn: { type: 'date', name: 'visited_on' },
    purpose: { type: 'text' },
    receivedById: { type: 'uuid', name: 'received_by_id', nullable: true },
    contactId: { type: 'uuid', name: 'contact_id', nullable: true },
  },
});
