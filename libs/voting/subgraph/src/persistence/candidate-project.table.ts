import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

import type { BudgetShare, CandidateState, TimetableStep } from './programme-words.ts';

export interface CandidateProject extends Stored {
  readonly programmeId: string;
  readonly regionCode: RegionCode;
  readonly state: CandidateState;
  /** Null off the list. */
  readonly place: number | null;
  readonly title: string;
  readonly content: string;
  readonly siteRegionCode: RegionCode;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly budget: readonly BudgetShare[];
  /** In fen. */
  readonly budgetTotal: number;
  readonly beneficiaries: string;
  readonly beneficiaryCount: number | null;
  readonly responsibleUnitId: string;
  readonly timetable: readonly TimetableStep[];
  readonly removalReason: string | null;
  /** The day it first became public; null while only the offices see it. */
  readonly publishedOn: Day | null;
  readonly decidedInId: string | null;
}

export const candidateProjectTable = new EntitySchema<CandidateProject>({
  name: 'CandidateProject',
  tableName: 'candidate_project',
  columns: {
    ...storedColumns,
    programmeId: { type: 'uuid', name: 'programme_id' },
    regionCode: { type: 'text', name: 'region_code' },
    state: { type: 'text' },
    place: { type: 'integer', nullable: true },
    title: { type: 'text' },
    content: { type: 'text' },
    siteRegionCode: { type: 'text', name: 'site_region_code' },
    longitude: { type: 'double precision', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    budget: { type: 'jsonb' },
    budgetTotal: { type: 'bigint', name: 'budget_total' },
    beneficiaries: { type: 'text' },
    beneficiaryCount: { type: 'integer', name: 'beneficiary_count', nullable: true },
    responsibleUnitId: { type: 'uuid', name: 'responsible_unit_id' },
    timetable: { type: 'jsonb' },
    removalReason: { type: 'text', name: 'removal_reason', nullable: true },
    publishedOn: { type: 'date', name: 'published_on', nullable: true },
    decidedInId: { type: 'uuid', name: 'decided_in_id', nullable: true },
  },
});
