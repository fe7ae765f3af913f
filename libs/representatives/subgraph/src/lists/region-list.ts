import { byPinyin, defineList, oneOf, regionIn, text } from '@renda/persistence';

import { regionTable } from '../persistence/region.table.ts';

export const regionList = defineList({
  table: regionTable,
  filters: {
    code: text('code'),
    region: regionIn('code'),
    level: oneOf('level'),
    kind: oneOf('kind'),
    parentCode: text('parentCode'),
    name: text('name'),
  },
  orders: { CODE: 'code', NAME: byPinyin('name'), UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'CODE' }],
});
