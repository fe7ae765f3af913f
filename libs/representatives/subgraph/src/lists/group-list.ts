import { byPinyin, defineList, ids, oneOf, regionIn, text } from '@renda/persistence';

import { representativeGroupTable } from '../persistence/group.table.ts';
import { heldOn } from './held-on.ts';

export const groupList = defineList({
  table: representativeGroupTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    kind: oneOf('kind'),
    name: text('name'),
    current: heldOn,
  },
  orders: { NAME: byPinyin('name'), REGION: 'regionCode', STARTED_ON: 'startedOn' },
  defaultOrder: [{ field: 'NAME' }],
});
