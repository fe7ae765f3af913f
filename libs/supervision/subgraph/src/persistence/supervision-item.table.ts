import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Grade, ItemKind, ItemState, TopicSource } from '@renda/supervision-rules';

/** 监督事项 (SUP-7). */
export interface SupervisionItem extends Stored {
  readonly regionCode: RegionCode;
  readonly year: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly content: string;
  readonly topicSource: TopicSource;
  /** The working committee that runs it. */
  readonly field: string | null;
  /** The committee member who leads it. */
  readonly leaderId: string | null;
  /** The units whose work it is about. */
  readonly unitIds: readonly string[];
  /** The members who signed an inquiry. */
  readonly signerIds: readonly string[];
  readonly state: ItemState;
  readonly stateSince: Day;
  /** With the yearly plan; before it only the region's own people see the topic. */
  readonly publishedOn: Day | null;
  readonly plannedFor: Day | null;
  readonly heldOn: Day | null;
  readonly forwardedOn: Day | null;
  readonly documentNumber: string | null;
  /** By when the units report what they put right. */
  readonly reportDueOn: Day | null;
  readonly grade: Grade | null;
  /** By when the second evaluation is held. */
  readonly retryDueOn: Day | null;
  readonly result: string | null;
  readonly steps: number;
}

export const supervisionItemTable = new EntitySchema<SupervisionItem>({
  name: 'SupervisionItem',
  tableName: 'supervision_item',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    year: { type: 'integer' },
    kind: { type: 'text' },
    title: { type: 'text' },
    content: { type: 'text' },
    topicSource: { type: 'text', name: 'topic_source' },
    field: { type: 'text', nullable: true },
    leaderId: { type: 'uuid', name: 'leader_id', nullable: true },
    unitIds: { type: 'uuid', name: 'unit_ids', array: true },
    signerIds: { type: 'uuid', name: 'signer_ids', array: true },
    state: { type: 'text' },
    stateSince: { type: 'date', name: 'state_since' },
    publishedOn: { type: 'date', name: 'published_on', nullable: true },
    plannedFor: { type: 'date', name: 'planned_for', nullable: true },
    heldOn: { type: 'date', name: 'held_on', nullable: true },
    forwardedOn: { type: 'date', name: 'forwarded_on', nullable: true },
    documentNumber: { type: 'text', name: 'document_number', nullable: true },
    reportDueOn: { type: 'date', name: 'report_due_on', nullable: true },
    grade: { type: 'text', nullable: true },
    retryDueOn: { type: 'date', name: 'retry_due_on', nullable: true },
    result: { type: 'text', nullable: true },
    steps: { type: 'integer' },
  },
});
