import type { NewEvent } from '@renda/events';

import type { Pledge } from './persistence/pledge.table.ts';

export const pledgeMade = (pledge: Pledge): NewEvent => eventOf('pledge.made', pledge);
export const pledgeKept = (pledge: Pledge): NewEvent => eventOf('pledge.kept', pledge);

const eventOf = (kind: string, { phone: _, ...pledge }: Pledge): NewEvent => ({
  kind,
  aggregate: { type: 'Pledge', id: pledge.id },
  region: pledge.regionCode,
  data: { authorId: pledge.authorId, dueOn: pledge.dueOn },
  snapshot: pledge,
});
