import { days, defineList, flag, ids, oneOf, regionIn, text } from '@renda/persistence';

import {
  meetingAttendanceTable,
  meetingRollEntryTable,
  meetingRollTable,
  meetingTable,
} from '../persistence/meeting.table.ts';

export const meetingList = defineList({
  table: meetingTable,
  filters: {
    id: ids(),
    congressId: ids('congressId'),
    region: regionIn('regionCode'),
    body: oneOf('body'),
    state: oneOf('state'),
    startsOn: days('startsOn'),
    endsOn: days('endsOn'),
    name: text('name'),
  },
  orders: { STARTS_ON: 'startsOn', NUMBER: 'number', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'STARTS_ON', direction: 'DESC' }],
});

export const attendanceList = defineList({
  table: meetingAttendanceTable,
  filters: { meetingId: ids('meetingId'), representativeId: ids('representativeId'), state: oneOf('state') },
  orders: { SIGNED_IN_AT: 'signedInAt' },
  defaultOrder: [{ field: 'SIGNED_IN_AT', direction: 'DESC' }],
});

export const rollList = defineList({
  table: meetingRollTable,
  filters: {},
  orders: { NUMBER: 'number' },
  defaultOrder: [{ field: 'NUMBER', direction: 'DESC' }],
});

export const rollEntryList = defineList({
  table: meetingRollEntryTable,
  filters: { representativeId: ids('representativeId'), present: flag('present') },
  orders: {},
  defaultOrder: [],
});
