import { commonErrors, weekday, yearOf } from '@renda/kernel';

import { assertHolidayTable } from './holiday-table.ts';
import { shippedHolidays, shippedMakeUpDays, shippedYears } from './shipped-days.ts';

import type { Day, WorkingCalendar } from '@renda/kernel';
import type { HolidayTable } from './holiday-table.ts';

export interface StatutoryCalendar extends WorkingCalendar {
  /** The reason of the day: 周末, 国庆节, 调休上班; null for an ordinary workday. */
  dayName(day: Day): string | null;
  /** The years whose holidays are known, ascending; any other is refused. */
  readonly years: readonly number[];
}

interface DayKind {
  readonly isWorkday: boolean;
  readonly name: string | null;
}

/**
 * China's statutory working calendar (SUG-5) from the shipped data and the tables an administrator entered, which win.
 * A year in neither is refused with CALENDAR_YEAR_UNKNOWN, never guessed.
 */
export const statutoryCalendar = (tables: readonly HolidayTable[] = []): StatutoryCalendar => {
  tables.forEach(assertHolidayTable);
  const replaced = new Set(tables.map(({ year }) => year));
  const isShipped = (day: string): boolean => !replaced.has(Number(day.slice(0, 4)));
  const years = new Set([...shippedYears, ...replaced]);
  const holidays = new Map([
    ...[...shippedHolidays].filter(([day]) => isShipped(day)),
    ...tables.flatMap((table) => Object.entries(table.holidays)),
  ]);
  const makeUpDays = new Set([
    ...[...shippedMakeUpDays].filter(isShipped),
    ...tables.flatMap((table) => table.makeUpDays),
  ]);

  const kindOf = (day: Day): DayKind => {
    if (makeUpDays.has(day)) return { isWorkday: true, name: '调休上班' };
    const holiday = holidays.get(day);
    if (holiday !== undefined) return { isWorkday: false, name: holiday };
    return weekday(day) >= 6 ? { isWorkday: false, name: '周末' } : { isWorkday: true, name: null };
  };
  const kinds = new Map<Day, DayKind>();
  const known = (day: Day): DayKind => {
    const seen = kinds.get(day);
    if (seen) return seen;
    const year = yearOf(day);
    if (!years.has(year)) throw commonErrors.CALENDAR_YEAR_UNKNOWN({ year });
    const kind = kindOf(day);
    kinds.set(day, kind);
    return kind;
  };

  return {
    isWorkday: (day) => known(day).isWorkday,
    dayName: (day) => known(day).name,
    years: [...years].sort((a, b) => a - b),
  };
};
