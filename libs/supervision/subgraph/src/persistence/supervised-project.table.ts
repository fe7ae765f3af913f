import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, Light, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Grade, ProjectState } from '@renda/supervision-rules';

export type LinkState = 'NONE' | 'PROPOSED' | 'ACCEPTED';

/** 民生实事联系监督项目: an elected project, to its completion (SUP-1 to SUP-6). */
export interface SupervisedProject extends Stored {
  /** Of the congress that decided it; who supervises is reckoned by it. */
  readonly regionCode: RegionCode;
  readonly programmeId: string | null;
  /** The candidate it was elected as; none for one registered from earlier papers or put in place of another. */
  readonly candidateProjectId: string | null;
  readonly replacesId: string | null;
  readonly title: string;
  readonly content: string;
  readonly year: number;
  readonly siteRegionCode: RegionCode | null;
  readonly siteAddress: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** In fen. */
  readonly budget: number | null;
  readonly beneficiaries: string | null;
  readonly responsibleUnitId: string | null;
  readonly decidedOn: Day;
  readonly congressEndedOn: Day;
  readonly planMonths: number;
  readonly planDueOn: Day;
  readonly amberLag: number;
  readonly redLag: number;
  /** By when it is to be done: its timetable or the end of its year; moved by carrying over. */
  readonly finishOn: Day;
  readonly state: ProjectState;
  readonly stateSince: Day;
  /** The plan in force. */
  readonly planId: string | null;
  readonly startedOn: Day | null;
  /** From when monthly reports are owed: the start, or the last resumption. */
  readonly reportsFrom: Day | null;
  readonly percent: number;
  /** In fen, since the start. */
  readonly spent: number;
  /** First day of the last month reported. */
  readonly reportedMonth: Day | null;
  /** As reckoned at the last change or daily review; what lists choose by. */
  readonly light: Light | null;
  readonly doneOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly grade: Grade | null;
  /** By when the second evaluation is held (SUP-8). */
  readonly retryDueOn: Day | null;
  readonly closedOn: Day | null;
  readonly summary: string | null;
  /** The year at whose end it was first unfinished. */
  readonly carriedOverFrom: number | null;
  readonly leaderId: string | null;
  readonly committeeField: string | null;
  readonly groupId: string | null;
  readonly linkState: LinkState;
  /** Metres from the site to the nearest place of the group. */
  readonly linkDistance: number | null;
}

export const supervisedProjectTable = new EntitySchema<SupervisedProject>({
  name: 'SupervisedProject',
  tableName: 'supervised_project',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    programmeId: { type: 'uuid', name: 'programme_id', nullable: true },
    candidateProjectId: { type: 'uuid', name: 'candidate_project_id', nullable: true },
    replacesId: { type: 'uuid', name: 'replaces_id', nullable: true },
    title: { type: 'text' },
    content: { type: 'text' },
    year: { type: 'integer' },
    siteRegionCode: { type: 'text', name: 'site_region_code', nullable: true },
    siteAddress: { type: 'text', name: 'site_address', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    budget: { type: 'bigint', nullable: true },
    beneficiaries: { type: 'text', nullable: true },
    responsibleUnitId: { type: 'uuid', name: 'responsible_unit_id', nullable: true },
    decidedOn: { type: 'date', name: 'decided_on' },
    congressEndedOn: { type: 'date', name: 'congress_ended_on' },
    planMonths: { type: 'integer', name: 'plan_months' },
    planDueOn: { type: 'date', name: 'plan_due_on' },
    amberLag: { type: 'integer', name: 'amber_lag' },
    redLag: { type: 'integer', name: 'red_lag' },
    finishOn: { type: 'date', name: 'finish_on' },
    state: { type: 'text' },
    stateSince: { type: 'date', name: 'state_since' },
    planId: { type: 'uuid', name: 'plan_id', nullable: true },
    startedOn: { type: 'date', name: 'started_on', nullable: true },
    reportsFrom: { type: 'date', name: 'reports_from', nullable: true },
    percent: { type: 'integer' },
    spent: { type: 'bigint' },
    reportedMonth: { type: 'date', name: 'reported_month', nullable: true },
    light: { type: 'text', nullable: true },
    doneOn: { type: 'date', name: 'done_on', nullable: true },
    acceptedOn: { type: 'date', name: 'accepted_on', nullable: true },
    grade: { type: 'text', nullable: true },
    retryDueOn: { type: 'date', name: 'retry_due_on', nullable: true },
    closedOn: { type: 'date', name: 'closed_on', nullable: true },
    summary: { type: 'text', nullable: true },
    carriedOverFrom: { type: 'integer', name: 'carried_over_from', nullable: true },
    leaderId: { type: 'uuid', name: 'leader_id', nullable: true },
    committeeField: { type: 'text', name: 'committee_field', nullable: true },
    groupId: { type: 'uuid', name: 'group_id', nullable: true },
    linkState: { type: 'text', name: 'link_state' },
    linkDistance: { type: 'integer', name: 'link_distance', nullable: true },
  },
});
