import { byPinyin, byValue, byYear, days, defineList, ids, oneOf, regionIn, sql } from '@renda/persistence';

import { pledgeRemarkTable } from './persistence/pledge-remark.table.ts';
import { pledgeTable } from './persistence/pledge.table.ts';

// Names of filters are those of PledgeWhere; of orders and groups, the values of their enums.
export const pledgeList = defineList({
  table: pledgeTable,
  filters: { id: ids(), state: oneOf('state'), dueOn: days('dueOn'), region: regionIn('regionCode') },
  orders: { DUE_ON: 'dueOn', TITLE: byPinyin('title') },
  defaultOrder: [{ field: 'DUE_ON' }],
  groups: { STATE: byValue('state'), YEAR: byYear('dueOn') },
  rates: { KEPT: { numerator: sql`t.state = ${'KEPT'}` } },
});

export const pledgeRemarkList = defineList({
  table: pledgeRemarkTable,
  filters: {},
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT' }],
});
