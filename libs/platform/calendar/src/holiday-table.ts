import { parseDay, weekday } from '@renda/kernel';

import { calendarErrors } from './errors.ts';

import type { Day } from '@renda/kernel';

/**
 * The holidays of one year as the State Council's notice gives them, entered by an administrator. It takes the place of
 * the shipped data of that year. The notice may also move days of the December before.
 */
export interface HolidayTable {
  readonly year: number;
  /** Day → name of the holiday; days off on a weekend may be left out. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Weekend days that are worked in exchange (调休上班). */
  readonly makeUpDays: readonly string[];
}

/** Throws a calendar error that names the first faulty day. */
export const assertHolidayTable = ({ year, holidays, makeUpDays }: HolidayTable): void => {
  for (const [text, name] of Object.entries(holidays)) {
    const day = parseDay(text);
    assertInYear(day, year);
    if (!name.trim()) throw calendarErrors.HOLIDAY_WITHOUT_NAME({ day });
  }
  for (const text of makeUpDays) {
    const day = parseDay(text);
    assertInYear(day, year);
    if (Object.hasOwn(holidays, day)) throw calendarErrors.MAKE_UP_DAY_IS_HOLIDAY({ day });
    if (weekday(day) < 6) throw calendarErrors.MAKE_UP_DAY_NOT_WEEKEND({ day });
  }
};

const assertInYear = (day: Day, year: number): void => {
  if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) {
    throw calendarErrors.HOLIDAY_OUTSIDE_YEAR({ day, year });
  }
};
