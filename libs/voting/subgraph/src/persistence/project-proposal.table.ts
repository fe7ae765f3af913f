import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

import type { ProposalState } from '../proposal-lifecycle.ts';
import type { ProposalSource, ScreeningFinding } from './programme-words.ts';

export interface ProjectProposal extends Stored {
  readonly programmeId: string;
  /** Of the programme: whose staff see it before it was screened. */
  readonly regionCode: RegionCode;
  readonly source: ProposalSource;
  readonly state: ProposalState;
  readonly title: string;
  readonly text: string;
  readonly siteRegionCode: RegionCode;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** In fen. */
  readonly estimate: number | null;
  readonly opinionId: string | null;
  readonly suggestionId: string | null;
  readonly representativeId: string | null;
  readonly unitId: string | null;
  readonly stationId: string | null;
  readonly consultationId: string | null;
  /** The account of a citizen who has one; of nobody else. */
  readonly citizenId: string | null;
  readonly findings: readonly ScreeningFinding[];
  readonly dropReason: string | null;
  readonly negativeItem: string | null;
  readonly mergedIntoId: string | null;
  readonly candidateId: string | null;
}

export const projectProposalTable = new EntitySchema<ProjectProposal>({
  name: 'ProjectProposal',
  tableName: 'project_proposal',
  columns: {
    ...storedColumns,
    programmeId: { type: 'uuid', name: 'programme_id' },
    regionCode: { type: 'text', name: 'region_code' },
    source: { type: 'text' },
    state: { type: 'text' },
    title: { type: 'text' },
    text: { type: 'text' },
    siteRegionCode: { type: 'text', name: 'site_region_code' },
    longitude: { type: 'double precision', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    estimate: { type: 'bigint', nullable: true },
    opinionId: { type: 'uuid', name: 'opinion_id', nullable: true },
    suggestionId: { type: 'uuid', name: 'suggestion_id', nullable: true },
    representativeId: { type: 'uuid', name: 'representative_id', nullable: true },
    unitId: { type: 'uuid', name: 'unit_id', nullable: true },
    stationId: { type: 'uuid', name: 'station_id', nullable: true },
    consultationId: { type: 'uuid', name: 'consultation_id', nullable: true },
    citizenId: { type: 'text', name: 'citizen_id', nullable: true },
    findings: { type: 'jsonb' },
    dropReason: { type: 'text', name: 'drop_reason', nullable: true },
    negativeItem: { type: 'text', name: 'negative_item', nullable: true },
    mergedIntoId: { type: 'uuid', name: 'merged_into_id', nullable: true },
    candidateId: { type: 'uuid', name: 'candidate_id', nullable: true },
  },
});
