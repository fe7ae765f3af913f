import { custom, days, flag, ids, numbers, oneOf, regionIn, text, times } from '../lists/filters.ts';
import { defineList } from '../lists/list.ts';
import { byExpression, byPinyin } from '../lists/orders.ts';
import { byMonth, byRegion, byYear } from '../lists/statistics.ts';
import { sql } from '../sql.ts';
import { petitionTable } from './petition.ts';

import type { Viewer } from '@renda/identity';

export const petitionList = defineList({
  table: petitionTable,
  filters: {
    id: ids(),
    station: ids('stationId'),
    state: oneOf('state'),
    region: regionIn('regionCode'),
    registeredOn: days('registeredOn'),
    repliedOn: days('repliedOn'),
    heardAt: times('heardAt'),
    urgent: flag('urgent'),
    heat: numbers('heat'),
    title: text('title'),
    signer: custom<string>(
      (signer, bind) =>
        `EXISTS (SELECT FROM petition_signer s WHERE s.petition_id = t.id AND s.signer_id = ${bind(signer)})`,
    ),
  },
  orders: {
    REGISTERED_ON: 'registeredOn',
    REPLIED_ON: 'repliedOn',
    HEARD_AT: 'heardAt',
    CREATED_AT: 'createdAt',
    HEAT: 'heat',
    AMOUNT: 'amount',
    TITLE: byPinyin('title'),
    TAGS: byExpression('cardinality(t.tags)', 'integer', false),
  },
  defaultOrder: [{ field: 'REGISTERED_ON', direction: 'DESC' }],
  groups: {
    STATE: 'state',
    URGENT: 'urgent',
    TITLE: 'title',
    MONTH: byMonth('registeredOn'),
    YEAR: byYear('registeredOn'),
    HEARD_MONTH: byMonth('heardAt'),
    COUNTY: byRegion('regionCode', 'COUNTY'),
    PREFECTURE: byRegion('regionCode', 'PREFECTURE'),
  },
  rates: {
    REPLIED: {
      numerator: () => 't.replied_on IS NOT NULL',
      excluded: sql`t.state = ${'CLOSED'} AND t.replied_on IS NULL`,
    },
  },
});

/** The same petitions, of which a viewer sees those of the own station only. */
export const ownPetitionList = defineList({
  table: petitionTable,
  filters: { id: ids(), state: oneOf('state') },
  orders: {},
  defaultOrder: [],
  groups: { STATE: 'state' },
  visibleTo: ({ subject }: Viewer) => sql`t.station_id = ${subject}`,
});
