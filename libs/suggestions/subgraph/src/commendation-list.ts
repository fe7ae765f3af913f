import { anyOf, defineList, everything, ids, numbers, oneOf, regionIn } from '@renda/persistence';

import { commendationTable } from './persistence/commendation.table.ts';
import { workingDataOf } from './visibility.ts';

/** Public once published; before, the working data of those who propose and decide (SUG-11). */
export const commendationList = defineList({
  table: commendationTable,
  filters: {
    region: regionIn('regionCode'),
    year: numbers('year'),
    kind: oneOf('kind'),
    state: oneOf('state'),
    suggestionId: ids('suggestionId'),
    unitId: ids('unitId'),
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
  visibleTo: (viewer) =>
    viewer.kind === 'SYSTEM' ? everything : anyOf([() => `t.state = 'PUBLISHED'`, ...viewer.grants.map(workingDataOf)]),
});
