import { byPinyin, custom, days, defineList, flag, ids, oneOf, regionIn, text, times } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { opinionStepTable } from './persistence/opinion-step.table.ts';
import { receptionTable } from './persistence/reception.table.ts';
import { stationRepresentativeTable } from './persistence/station-representative.table.ts';
import { stationTable } from './persistence/station.table.ts';
import { visitTable } from './persistence/visit.table.ts';
import { visitsVisibleTo } from './visibility.ts';

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

// Reached through an opinion the viewer sees, so without a condition of its own.
export const stepList = defineList({
  table: opinionStepTable,
  filters: {},
  orders: { NUMBER: 'number' },
  defaultOrder: [{ field: 'NUMBER' }],
});
