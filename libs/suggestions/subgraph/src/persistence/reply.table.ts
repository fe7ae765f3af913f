import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Satisfaction } from '@renda/suggestions-rules';

/** 答复: a unit's formal answer. Never changed. */
export interface Reply extends Stored {
  readonly suggestionId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly regionCode: RegionCode;
  readonly round: number;
  /** Filed while the case was followed up, where no limit runs. */
  readonly inFollowUp: boolean;
  readonly repliedOn: Day;
  readonly dueOn: Day;
  readonly late: boolean;
  readonly resultClass: string;
  readonly schemeName: string;
  readonly schemeVersion: number;
  readonly countsAsSolved: boolean;
  readonly lookBack: boolean;
  readonly text: string;
  readonly signer: string;
  readonly officer: string;
  readonly officerPhone: string;
  readonly delivery: 'FACE_TO_FACE' | 'WRITTEN';
  readonly jointOpinions: string | null;
  readonly evidence: string | null;
  readonly reason: string | null;
  /** The worst of the marks its authors gave; null until one did. */
  readonly attitude: Satisfaction | null;
  readonly result: Satisfaction | null;
}

export const replyTable = new EntitySchema<Reply>({
  name: 'Reply',
  tableName: 'reply',
  columns: {
    ...storedColumns,
    suggestionId: { type: 'uuid' },
    assignmentId: { type: 'uuid' },
    unitId: { type: 'uuid' },
    regionCode: { type: 'text', default: '' },
    round: { type: 'integer' },
    inFollowUp: { type: 'boolean', default: false },
    repliedOn: { type: 'date' },
    dueOn: { type: 'date' },
    late: { type: 'boolean' },
    resultClass: { type: 'text' },
    schemeName: { type: 'text' },
    schemeVersion: { type: 'integer' },
    countsAsSolved: { type: 'boolean' },
    lookBack: { type: 'boolean' },
    text: { type: 'text' },
    signer: { type: 'text' },
    officer: { type: 'text' },
    officerPhone: { type: 'text' },
    delivery: { type: 'text' },
    jointOpinions: { type: 'text', nullable: true },
    evidence: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    attitude: { type: 'text', nullable: true },
    result: { type: 'text', nullable: true },
  },
});
