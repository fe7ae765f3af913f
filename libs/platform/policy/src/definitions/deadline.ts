import { z } from 'zod';

import { definePolicy } from '../policy-definition.ts';
import { assumption } from '../policy-source.ts';
import { workdays } from '../schemas/numbers.ts';

/** How every deadline is read: SUG-5. */
export const deadlinePolicies = {
  'deadline.amberWorkdays': definePolicy(workdays(0), {
    default: 5,
    source: assumption('No source names a number.'),
    term: '黄灯提前工作日数',
    description: 'A deadline with so many working days left, or fewer, is amber (SUG-5).',
  }),
  'deadline.holidayShift': definePolicy(z.enum(['NONE', 'NEXT_WORKDAY']), {
    default: 'NONE',
    source: assumption('The law on suggestions is silent about a month that ends on a day off.'),
    term: '期限届满日遇休息日',
    description: 'Whether a month rule that ends on a day off moves to the next working day (SUG-5).',
  }),
};
