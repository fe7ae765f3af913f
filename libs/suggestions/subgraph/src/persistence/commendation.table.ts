import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { AssessmentPart, CommendationKind, CommendationState } from '@renda/suggestions-rules';

/** 评优表彰: its figures are those of the day of the proposal, and stay (SUG-11). */
export interface Commendation extends Stored {
  readonly state: CommendationState;
  readonly kind: CommendationKind;
  readonly regionCode: RegionCode;
  readonly year: number;
  readonly suggestionId: string | null;
  readonly unitId: string | null;
  readonly reason: string;
  readonly rank: number;
  readonly ranked: number;
  readonly score: number;
  readonly parts: readonly AssessmentPart[];
  readonly proposedOn: Day;
  readonly decisionId: string | null;
  readonly publishedOn: Day | null;
}

export const commendationTable = new EntitySchema<Commendation>({
  name: 'Commendation',
  tableName: 'commendation',
  columns: {
    ...storedColumns,
    state: { type: 'text' },
    kind: { type: 'text' },
    regionCode: { type: 'text' },
    year: { type: 'integer' },
    suggestionId: { type: 'uuid', nullable: true },
    unitId: { type: 'uuid', nullable: true },
    reason: { type: 'text' },
    rank: { type: 'integer' },
    ranked: { type: 'integer' },
    score: { type: 'double precision' },
    parts: { type: 'jsonb' },
    proposedOn: { type: 'date' },
    decisionId: { type: 'uuid', nullable: true },
    publishedOn: { type: 'date', nullable: true },
  },
});
