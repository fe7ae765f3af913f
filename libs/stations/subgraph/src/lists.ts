import {
  byExpression,
  byMonth,
  byPinyin,
  byRegion,
  byYear,
  custom,
  days,
  defineList,
  flag,
  ids,
  numbers,
  oneOf,
  regionIn,
  sql,
  text,
  times,
} from '@renda/persistence';
import { owedStates } from '@renda/stations-rules';

import { isUuid } from './foreign-id.ts';
import { citizenOpinionTable } from './persistence/citizen-opinion.table.ts';
import { opinionStepTable } from './persistence/opinion-step.table.ts';
import { receptionTable } from './persistence/reception.table.ts';
import { stationRepresentativeTable } from './persistence/station-representative.table.ts';
import { stationTable } from './persistence/station.table.ts';
import { visitTable } from './persistence/visit.table.ts';
import { opinionsVisibleTo, visitsVisibleTo } from './visibility.ts';

import type { Day } from '@renda/kernel';

export const stationList = defineList({
  table: stationTable,
  filters: {
    id: ids(),
    kind: oneOf('kind'),
    parentId: ids('parentId'),
    region: regionIn('regionCode'),
    name: text('name'),
    closedOn: days('closedOn'),
    open: custom<{ eq: boolean }>(({ eq }) => (eq ? 't.closed_on IS NULL' : 't.closed_on IS NOT NULL')),
  },
  orders: { NAME: byPinyin('name'), REGION: 'regionCode', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'REGION' }, { field: 'NAME' }],
});

export const assignmentList = defineList({
  table: stationRepresentativeTable,
  filters: {
    representativeId: ids('representativeId'),
    stationId: ids('stationId'),
    onDuty: flag('onDuty'),
    current: custom<{ eq: boolean }>(({ eq }) => (eq ? 't.ended_on IS NULL' : 't.ended_on IS NOT NULL')),
    assignedOn: days('assignedOn'),
  },
  orders: { ASSIGNED_ON: 'assignedOn' },
  defaultOrder: [{ field: 'ASSIGNED_ON', direction: 'DESC' }],
});

export const receptionList = defineList({
  table: receptionTable,
  filters: {
    id: ids(),
    stationId: ids('stationId'),
    region: regionIn('regionCode'),
    state: oneOf('state'),
    form: oneOf('form'),
    startsAt: times('startsAt'),
    representativeId: custom<{ eq?: string | null; in?: readonly string[] | null }>(({ eq, in: several }, bind) => {
      const asked = [...(eq ? [eq] : []), ...(several ?? [])].filter(isUuid);
      return `t.id IN (SELECT d.reception_id FROM reception_duty d WHERE d.representative_id = ANY(${bind(asked)}::uuid[]))`;
    }),
    theme: text('theme'),
  },
  orders: { STARTS_AT: 'startsAt' },
  defaultOrder: [{ field: 'STARTS_AT' }],
});

export const visitList = defineList({
  table: visitTable,
  filters: {
    id: ids(),
    stationId: ids('stationId'),
    receptionId: ids('receptionId'),
    region: regionIn('regionCode'),
    visitedOn: days('visitedOn'),
    receivedById: ids('receivedById'),
  },
  orders: { VISITED_ON: 'visitedOn' },
  defaultOrder: [{ field: 'VISITED_ON', direction: 'DESC' }],
  visibleTo: visitsVisibleTo,
});

/** The day is put beside `eq` by `withToday`: a list knows no clock. */
export interface OverdueFilter {
  readonly eq: boolean;
  readonly today?: Day;
}

const owed = `t.state IN (${owedStates.map((state) => `'${state}'`).join(', ')})`;

export const opinionList = defineList({
  table: citizenOpinionTable,
  filters: {
    id: ids(),
    state: oneOf('state'),
    category: oneOf('category'),
    urgency: oneOf('urgency'),
    channel: oneOf('channel'),
    route: oneOf('route'),
    rating: oneOf('rating'),
    closing: oneOf('closing'),
    declineGround: oneOf('declineGround'),
    region: regionIn('regionCode'),
    stationId: ids('stationId'),
    visitId: ids('visitId'),
    handlingUnitId: ids('handlingUnitId'),
    representativeId: ids('representativeId'),
    registeredOn: days('registeredOn'),
    dueOn: days('dueOn'),
    endedOn: days('endedOn'),
    overdue: custom<OverdueFilter>(
      ({ eq, today }, bind) => `(t.due_on < ${bind(today)}::date AND ${owed}) IS ${eq ? '' : 'NOT '}TRUE`,
    ),
    rehandlings: numbers('rehandlings'),
    title: text('title'),
    externalSystem: text('externalSystem'),
    externalId: text('externalId'),
  },
  orders: {
    REGISTERED_ON: 'registeredOn',
    DUE_ON: 'dueOn',
    URGENCY: byExpression(`array_position(ARRAY['NORMAL', 'PRESSING', 'URGENT'], t.urgency)`, 'integer', false),
    UPDATED_AT: 'updatedAt',
  },
  defaultOrder: [{ field: 'REGISTERED_ON', direction: 'DESC' }],
  groups: {
    STATE: 'state',
    CATEGORY: 'category',
    URGENCY: 'urgency',
    CHANNEL: 'channel',
    ROUTE: 'route',
    RATING: 'rating',
    CLOSING: 'closing',
    DECLINE_GROUND: 'declineGround',
    STATION: 'stationId',
    HANDLING_UNIT: 'handlingUnitId',
    COUNTY: byRegion('regionCode', 'COUNTY'),
    TOWNSHIP: byRegion('regionCode', 'TOWNSHIP'),
    YEAR: byYear('registeredOn'),
    MONTH: byMonth('registeredOn'),
  },
  rates: {
    RESOLVED: {
      numerator: sql`t.state IN ('RESOLVED', 'FED_BACK', 'CLOSED')`,
      excluded: sql`t.state IN ('DECLINED', 'WITHDRAWN')`,
    },
    SATISFIED: {
      numerator: sql`t.rating IN ('SATISFIED', 'BASICALLY_SATISFIED')`,
      excluded: sql`t.closing IS DISTINCT FROM 'RATED'`,
    },
    IN_TIME: { numerator: sql`t.late_steps = 0`, excluded: sql`t.state <> 'CLOSED'` },
  },
  visibleTo: opinionsVisibleTo,
});

// Reached through an opinion the viewer sees, so without a condition of its own.
export const stepList = defineList({
  table: opinionStepTable,
  filters: {},
  orders: { NUMBER: 'number' },
  defaultOrder: [{ field: 'NUMBER' }],
});
