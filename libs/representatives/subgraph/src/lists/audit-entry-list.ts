import { custom, defineList, oneOf, regionIn, text, times } from '@renda/persistence';

import { auditEntryTable } from '../persistence/audit-entry.table.ts';

export const auditEntryList = defineList({
  table: auditEntryTable,
  filters: {
    kind: oneOf('kind'),
    name: text('name'),
    subject: text('subject'),
    region: regionIn('regionCode'),
    actedAt: times('actedAt'),
    aggregateId: custom<{ readonly eq?: string | null }>(
      ({ eq }, bind) => `t.aggregates @> ${bind(JSON.stringify([{ id: eq ?? '' }]))}::jsonb`,
    ),
  },
  orders: { POSITION: 'position' },
  defaultOrder: [{ field: 'POSITION', direction: 'DESC' }],
});
