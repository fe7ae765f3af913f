import { commonErrors } from '@renda/kernel';
import { representativesErrors } from '@renda/representatives-rules';

import type { Day } from '@renda/kernel';

/** Throws if the later day comes before the earlier one. */
export const assertInOrder = (first: Day, last: Day, field: string): void => {
  if (last < first) throw representativesErrors.DAYS_IN_WRONG_ORDER({ first, last }, { field });
};

/** What has happened has a day that has come; throws otherwise. */
export const assertHasCome = (day: Day, today: Day, field: string): void => {
  if (day > today) throw commonErrors.DAY_IN_FUTURE({ day }, { field });
};
