import {
  byExpression,
  byMonth,
  byPinyin,
  byRegion,
  custom,
  days,
  defineList,
  ids,
  numbers,
  oneOf,
  regionIn,
  sql,
  text,
} from '@renda/persistence';

import { implementationPlanTable } from './persistence/implementation-plan.table.ts';
import { inspectionTable } from './persistence/inspection.table.ts';
import { progressReportTable } from './persistence/progress-report.table.ts';
import { rectificationTable } from './persistence/rectification.table.ts';
import { supervisedProjectTable } from './persistence/supervised-project.table.ts';
import { supervisionItemTable } from './persistence/supervision-item.table.ts';
import { inspectionsVisibleTo, itemsVisibleTo, rectificationsVisibleTo } from './visibility.ts';

import type { TodayFilter } from './with-today.ts';

const onDay = (condition: (today: string) => string) =>
  custom<TodayFilter>(({ eq, today }, bind) => `(${condition(`${bind(today)}::date`)}) IS ${eq ? '' : 'NOT '}TRUE`);

// The first of last month, and of this month, as monthOf reckons them.
const lastMonth = (today: string): string => `date_trunc('month', ${today} - interval '1 month')::date`;
const thisMonth = (today: string): string => `date_trunc('month', ${today}::timestamp)::date`;

export const projectList = defineList({
  table: supervisedProjectTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    siteRegion: regionIn('siteRegionCode'),
    year: numbers('year'),
    state: oneOf('state'),
    light: oneOf('light'),
    grade: oneOf('grade'),
    title: text('title'),
    programmeId: ids('programmeId'),
    candidateProjectId: ids('candidateProjectId'),
    responsibleUnitId: ids('responsibleUnitId'),
    leaderId: ids('leaderId'),
    groupId: ids('groupId'),
    linkState: oneOf('linkState'),
    planDueOn: days('planDueOn'),
    finishOn: days('finishOn'),
    planOverdue: onDay((today) => `t.state = 'DECIDED' AND t.plan_due_on < ${today}`),
    reportMissing: onDay(
      (today) => `t.state IN ('UNDER_WAY', 'CARRIED_OVER') AND t.reports_from < ${thisMonth(today)}
        AND (t.reported_month IS NULL OR t.reported_month < ${lastMonth(today)})`,
    ),
    milestonePastDue: onDay(
      (today) => `t.state IN ('PLANNED', 'UNDER_WAY', 'CARRIED_OVER') AND EXISTS (
        SELECT FROM milestone m WHERE m.plan_id = t.plan_id AND m.reached_on IS NULL AND m.due_on < ${today})`,
    ),
    overdue: onDay(
      (today) =>
        `t.state IN ('DECIDED', 'PLANNED', 'UNDER_WAY', 'CARRIED_OVER', 'SUSPENDED') AND t.finish_on < ${today}`,
    ),
  },
  orders: {
    YEAR: 'year',
    TITLE: byPinyin('title'),
    PLAN_DUE_ON: 'planDueOn',
    FINISH_ON: 'finishOn',
    PERCENT: 'percent',
    LIGHT: byExpression(`array_position(ARRAY['GREEN', 'AMBER', 'RED'], t.light)`, 'integer'),
    UPDATED_AT: 'updatedAt',
  },
  defaultOrder: [{ field: 'YEAR', direction: 'DESC' }],
  groups: {
    STATE: 'state',
    LIGHT: 'light',
    YEAR: 'year',
    GRADE: 'grade',
    UNIT: 'responsibleUnitId',
    COUNTY: byRegion('regionCode', 'COUNTY'),
    TOWNSHIP: byRegion('regionCode', 'TOWNSHIP'),
  },
  rates: {
    DONE: {
      numerator: sql`t.state IN ('ACCEPTED', 'EVALUATED', 'CLOSED')`,
      excluded: sql`t.state IN ('REPLACED', 'ENDED')`,
    },
    SATISFIED: {
      numerator: sql`t.grade IN ('SATISFIED', 'BASICALLY_SATISFIED')`,
      excluded: sql`t.grade IS NULL`,
    },
    PLAN_IN_TIME: {
      numerator: sql`(SELECT p.filed_on FROM implementation_plan p WHERE p.project_id = t.id AND p.revision = 1) <= t.plan_due_on`,
      excluded: sql`t.plan_id IS NULL AND t.state <> 'DECIDED'`,
    },
  },
});

// Reached through a public project, so without a condition of their own.
export const planList = defineList({
  table: implementationPlanTable,
  filters: {},
  orders: { REVISION: 'revision' },
  defaultOrder: [{ field: 'REVISION', direction: 'DESC' }],
});

export const reportList = defineList({
  table: progressReportTable,
  filters: {},
  orders: { MONTH: 'month' },
  defaultOrder: [{ field: 'MONTH', direction: 'DESC' }],
});

export const inspectionList = defineList({
  table: inspectionTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    kind: oneOf('kind'),
    inspectedOn: days('inspectedOn'),
    projectId: ids('projectId'),
    itemId: ids('itemId'),
    groupId: ids('groupId'),
  },
  orders: { INSPECTED_ON: 'inspectedOn' },
  defaultOrder: [{ field: 'INSPECTED_ON', direction: 'DESC' }],
  visibleTo: inspectionsVisibleTo,
});

export const rectificationList = defineList({
  table: rectificationTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    state: oneOf('state'),
    projectId: ids('projectId'),
    itemId: ids('itemId'),
    ownerUnitId: ids('ownerUnitId'),
    dueOn: days('dueOn'),
    overdue: onDay((today) => `t.state = 'RECTIFYING' AND t.due_on < ${today}`),
  },
  orders: { RAISED_ON: 'raisedOn', DUE_ON: 'dueOn' },
  defaultOrder: [{ field: 'RAISED_ON', direction: 'DESC' }],
  groups: {
    STATE: 'state',
    OWNER: 'ownerUnitId',
    COUNTY: byRegion('regionCode', 'COUNTY'),
    MONTH: byMonth('raisedOn'),
  },
  visibleTo: rectificationsVisibleTo,
});

export const itemList = defineList({
  table: supervisionItemTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    year: numbers('year'),
    kind: oneOf('kind'),
    state: oneOf('state'),
    topicSource: oneOf('topicSource'),
    field: text('field'),
    title: text('title'),
    plannedFor: days('plannedFor'),
    reportDueOn: days('reportDueOn'),
    reportOverdue: onDay((today) => `t.state = 'FORWARDED' AND t.report_due_on < ${today}`),
  },
  orders: { YEAR: 'year', PLANNED_FOR: 'plannedFor', TITLE: byPinyin('title') },
  defaultOrder: [{ field: 'YEAR', direction: 'DESC' }],
  groups: {
    STATE: 'state',
    KIND: 'kind',
    TOPIC_SOURCE: 'topicSource',
    YEAR: 'year',
    COUNTY: byRegion('regionCode', 'COUNTY'),
  },
  visibleTo: itemsVisibleTo,
});
