import { withToday } from './with-today.ts';

import type { Day } from '@renda/kernel';
import type { PageArgs } from '@renda/persistence';

type Asked = PageArgs & { readonly where?: object | null };

const narrowed = (condition: object, field: string, { where, ...args }: Asked, today: Day): PageArgs => ({
  ...args,
  orderBy: [{ field }],
  where: withToday({ and: [condition, ...(where ? [where] : [])] }, today),
});

/** Projects that have no plan yet (SUP-1). */
export const withoutPlan = (args: Asked, today: Day): PageArgs =>
  narrowed({ state: { eq: 'DECIDED' } }, 'PLAN_DUE_ON', args, today);

/** Projects on which something is late (SUP-1, SUP-4). */
export const projectsLate = (args: Asked, today: Day): PageArgs => {
  const late = ['planOverdue', 'reportMissing', 'milestonePastDue', 'overdue'];
  return narrowed({ or: late.map((name) => ({ [name]: { eq: true } })) }, 'FINISH_ON', args, today);
};

/** Problems whose owner is late (SUP-5). */
export const rectificationsLate = (args: Asked, today: Day): PageArgs =>
  narrowed({ overdue: { eq: true } }, 'DUE_ON', args, today);
