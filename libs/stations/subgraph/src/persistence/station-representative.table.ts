import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** A representative's belonging to a station from a day on (STA-2). */
export interface StationAssignment extends Stored {
  readonly stationId: string;
  readonly representativeId: string;
  readonly onDuty: boolean;
  readonly assignedOn: Day;
  readonly endedOn: Day | null;
}

export const stationRepresentativeTable = new EntitySchema<StationAssignment>({
  name: 'StationAssignment',
  tableName: 'station_representative',
  columns: {
    ...storedColumns,
    stationId: { type: 'uuid', name: 'station_id' },
    representativeId: { type: 'uuid', name: 'representative_id' },
    onDuty: { type: 'boolean', name: 'on_duty' },
    assignedOn: { type: 'date', name: 'assigned_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});
