import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export type InspectionKind = 'CONTACT' | 'INSPECTION' | 'RESEARCH_VISIT' | 'CONTRIBUTION';

/** A visit of representatives to a project or about an item, with what they found (SUP-3). */
export interface Inspection extends Stored {
  readonly projectId: string | null;
  readonly itemId: string | null;
  readonly regionCode: RegionCode;
  readonly kind: InspectionKind;
  readonly inspectedOn: Day;
  readonly groupId: string | null;
  readonly participantIds: readonly string[];
  readonly progressSeen: string;
  readonly difficulties: string | null;
  /** What people there say. */
  readonly publicVoice: string | null;
  readonly helpGiven: string | null;
  readonly suggestions: string | null;
}

export const inspectionTable = new EntitySchema<Inspection>({
  name: 'Inspection',
  tableName: 'inspection',
  columns: {
    ...storedColumns,
    projectId: { type: 'uuid', name: 'project_id', nullable: true },
    itemId: { type: 'uuid', name: 'item_id', nullable: true },
    regionCode: { type: 'text', name: 'region_code' },
    kind: { type: 'text' },
    inspectedOn: { type: 'date', name: 'inspected_on' },
    groupId: { type: 'uuid', name: 'group_id', nullable: true },
    participantIds: { type: 'uuid', name: 'participant_ids', array: true },
    progressSeen: { type: 'text', name: 'progress_seen' },
    difficulties: { type: 'text', nullable: true },
    publicVoice: { type: 'text', name: 'public_voice', nullable: true },
    helpGiven: { type: 'text', name: 'help_given', nullable: true },
    suggestions: { type: 'text', nullable: true },
  },
});
