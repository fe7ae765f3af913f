import {
  byExpression,
  byMonth,
  byRegion,
  byYear,
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
import { owedStates } from '@renda/stations-rules';

import { citizenOpinionTable } from './persistence/citizen-opinion.table.ts';
import { opinionsVisibleTo } from './visibility.ts';

import type { Day } from '@renda/kernel';

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
