import { addMonths } from '@renda/kernel';

import type { Day } from '@renda/kernel';

/** The first day of the day's month: how a month is named. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;

/**
 * The last month that is over and for which no report came (SUP-4); null if none is owed. A month is owed when the
 * project was under way before it ended.
 */
export const missingMonth = (reportsFrom: Day | null, reportedMonth: Day | null, today: Day): Day | null => {
  const thisMonth = monthOf(today);
  const lastMonth = addMonths(thisMonth, -1);
  if (reportsFrom === null || reportsFrom >= thisMonth) return null;
  return reportedMonth !== null && reportedMonth >= lastMonth ? null : lastMonth;
};
