import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { ProgrammeState } from '@renda/voting-rules';

import type { RoundPolicy } from '../round-policy.ts';
import type { ProgrammeDecision, ScreeningItem } from './programme-words.ts';

export interface LivelihoodProgramme extends Stored {
  readonly regionCode: RegionCode;
  readonly year: number;
  readonly title: string;
  readonly places: number;
  /** Places no project was chosen for yet: fewer than `places` once a shortfall is refilled (VOT-6). */
  readonly placesOpen: number;
  readonly state: ProgrammeState;
  readonly criteria: readonly ScreeningItem[];
  readonly negativeList: readonly ScreeningItem[];
  /** The parameters in force when it was opened: a later change does not move it (ONE-9). */
  readonly policy: RoundPolicy;
  readonly currentListId: string | null;
  readonly consideration: ProgrammeDecision | null;
  readonly returnedOpinions: string | null;
  readonly publishedOn: Day | null;
  readonly votableFrom: Day | null;
  readonly callOff: ProgrammeDecision | null;
  readonly decidedOn: Day | null;
  readonly handedOverOn: Day | null;
  readonly handOverDocument: string | null;
}

export const livelihoodProgrammeTable = new EntitySchema<LivelihoodProgramme>({
  name: 'LivelihoodProgramme',
  tableName: 'livelihood_programme',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    year: { type: 'integer' },
    title: { type: 'text' },
    places: { type: 'integer' },
    placesOpen: { type: 'integer', name: 'places_open' },
    state: { type: 'text' },
    criteria: { type: 'jsonb' },
    negativeList: { type: 'jsonb', name: 'negative_list' },
    policy: { type: 'jsonb' },
    currentListId: { type: 'uuid', name: 'current_list_id', nullable: true },
    consideration: { type: 'jsonb', nullable: true },
    returnedOpinions: { type: 'text', name: 'returned_opinions', nullable: true },
    publishedOn: { type: 'date', name: 'published_on', nullable: true },
    votableFrom: { type: 'date', name: 'votable_from', nullable: true },
    callOff: { type: 'jsonb', name: 'call_off', nullable: true },
    decidedOn: { type: 'date', name: 'decided_on', nullable: true },
    handedOverOn: { type: 'date', name: 'handed_over_on', nullable: true },
    handOverDocument: { type: 'text', name: 'hand_over_document', nullable: true },
  },
});
