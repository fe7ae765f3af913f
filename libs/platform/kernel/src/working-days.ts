import { commonErrors } from './common-errors.ts';
import { addDays, weekday } from './day.ts';

import type { Day } from './day.ts';

/** The statutory calendar with its exchanged days (调休). */
export interface WorkingCalendar {
  /** Throws CALENDAR_YEAR_UNKNOWN for a year without data; it never guesses. */
  isWorkday(day: Day): boolean;
  /** Why the day is off, or works although it is a weekend: 周末, 国庆节, 调休上班; null for an ordinary workday. */
  dayName?(day: Day): string | null;
}

export interface SkippedDay {
  readonly day: Day;
  readonly reason: string;
}

/** The n-th workday after the day (before it, if n is negative). The day itself is not counted (SUG-5); 0 gives it back. */
export const addWorkingDays = (from: Day, count: number, calendar: WorkingCalendar): Day => {
  if (!Number.isInteger(count))
    throw commonErrors.INVALID_INPUT({ reason: `${count} is not a whole number of workdays.` });
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (calendar.isWorkday(day)) left -= 1;
  }
  return day;
};

/** Workdays after `from` up to and with `to`; negative if `to` is earlier: the inverse of addWorkingDays. */
export const workingDaysBetween = (from: Day, to: Day, calendar: WorkingCalendar): number =>
  to < from ? -workdaysAfter(addDays(to, -1), addDays(from, -1), calendar) : workdaysAfter(from, to, calendar);

/** The days off after `from` up to and with `to`, each with its reason. */
export const skippedDays = (from: Day, to: Day, calendar: WorkingCalendar): readonly SkippedDay[] =>
  daysAfter(from, to)
    .filter((day) => !calendar.isWorkday(day))
    .map((day) => ({ day, reason: reasonOf(day, calendar) }));

/** The day itself if it is a workday, else the next one. */
export const nextWorkday = (day: Day, calendar: WorkingCalendar): Day =>
  calendar.isWorkday(day) ? day : addWorkingDays(day, 1, calendar);

const daysAfter = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from; day < to;) days.push((day = addDays(day, 1)));
  return days;
};

const workdaysAfter = (from: Day, to: Day, calendar: WorkingCalendar): number =>
  daysAfter(from, to).filter((day) => calendar.isWorkday(day)).length;

const reasonOf = (day: Day, calendar: WorkingCalendar): string =>
  calendar.dayName?.(day) ?? (weekday(day) >= 6 ? '周末' : '节假日');
