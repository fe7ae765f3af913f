import { addDays, addWorkingDays, DomainError } from '@renda/kernel';

import type { Day, WorkingCalendar } from '@renda/kernel';

import type { SuggestionsUnit } from '../context.ts';
import type { ToldColumn } from '../persistence/due.repository.ts';

/** What is told of a due day, and of which days: that it has passed, or that it is near. */
export interface Telling {
  readonly word: 'overdue' | 'dueSoon';
  readonly column: ToldColumn;
  readonly until: (unit: SuggestionsUnit) => Promise<Day>;
  /** Of a day that has passed only that is told, however late the job runs. */
  readonly isSaid: (due: Day | null, unit: SuggestionsUnit) => boolean;
}

export const overdue: Telling = {
  word: 'overdue',
  column: 'overdue_for',
  until: (unit) => Promise.resolve(addDays(unit.today(), -1)),
  isSaid: () => true,
};

export const dueSoon: Telling = {
  word: 'dueSoon',
  column: 'chased_for',
  // The nation's parameter: a region that warns earlier sees it in its traffic lights.
  until: async ({ today, policy, calendar }) => {
    const workdays = await policy.read('100000', 'deadline.amberWorkdays', today());
    return addWorkingDays(today(), workdays, workedIfUnknown(calendar));
  },
  isSaid: (due, unit) => due !== null && due >= unit.today(),
};

// Days of a year whose holidays are not published yet count as worked: nobody is warned too early, and all before the day.
const workedIfUnknown = ({ isWorkday }: WorkingCalendar): WorkingCalendar => ({
  isWorkday: (day) => {
    try {
      return isWorkday(day);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CALENDAR_YEAR_UNKNOWN') return true;
      throw error;
    }
  },
});
