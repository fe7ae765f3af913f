import fc from 'fast-check';

import { addDays, daysBetween, parseDay, weekday } from './day.ts';
import { addWorkingDays, nextWorkday, skippedDays, workingDaysBetween } from './working-days.ts';

import type { Day } from './day.ts';
import type { WorkingCalendar } from './working-days.ts';

// National Day 2025 as published: 1–8 October off, Sunday 28 September and Saturday 11 October worked.
const off = new Set<Day>(['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08']);
const worked = new Set<Day>(['2025-09-28', '2025-10-11']);
const calendar: WorkingCalendar = {
  isWorkday: (day) => worked.has(day) || (!off.has(day) && weekday(day) < 6),
  dayName: (day) => (off.has(day) ? '国庆节' : worked.has(day) ? '调休上班' : weekday(day) > 5 ? '周末' : null),
};

const days = fc.integer({ min: 0, max: 120 }).map((count) => addDays('2025-08-01', count));

describe('Adding working days (SUG-5)', () => {
  it.each<[string, Day, number, Day]>([
    ['the start day is not counted', '2025-09-22', 1, '2025-09-23'],
    ['a weekend is skipped', '2025-09-19', 1, '2025-09-22'],
    ['a make-up workday counts, though it is a Sunday', '2025-09-26', 1, '2025-09-28'],
    ['a holiday week is skipped', '2025-09-30', 1, '2025-10-09'],
    ['a make-up Saturday after the holiday counts', '2025-09-30', 3, '2025-10-11'],
    ['a start on a day off counts from the first workday', '2025-10-04', 1, '2025-10-09'],
    ['none gives the start day back, even a day off', '2025-10-04', 0, '2025-10-04'],
    ['backwards', '2025-10-09', -1, '2025-09-30'],
    ['backwards over a make-up Sunday', '2025-09-29', -1, '2025-09-28'],
  ])('%s', (_, from, count, expected) => {
    expect(addWorkingDays(from, count, calendar)).toBe(expected);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (count) => {
    expect(() => addWorkingDays('2025-09-22', count, calendar)).toThrow('is not a whole number of workdays');
  });

  it('agrees with a list of all workdays, counted by position', () => {
    const workdays = Array.from({ length: 400 }, (_, index) => addDays('2025-06-01', index)).filter(calendar.isWorkday);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const after = workdays.filter((day) => day > from);
        const before = workdays.filter((day) => day < from);

        expect(addWorkingDays(from, count, calendar)).toBe(after[count - 1]);
        expect(addWorkingDays(from, -count, calendar)).toBe(before.at(-count));
      }),
    );
  });
});

describe('Counting working days', () => {
  it('is the inverse of adding them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (from, count) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count);
      }),
    );
  });

  it('is negative backwards, and the inverse there too', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
        expect(workingDaysBetween(from, addWorkingDays(from, -count, calendar), calendar)).toBe(-count);
      }),
    );
  });

  it.each<[string, Day, Day, number]>([
    ['from a day to itself', '2025-09-22', '2025-09-22', 0],
    ['over the holiday', '2025-09-30', '2025-10-09', 1],
    ['within the holiday', '2025-10-01', '2025-10-08', 0],
    ['backwards over the holiday', '2025-10-09', '2025-09-30', -1],
  ])('%s', (_, from, to, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(expected);
  });
});

describe('The days skipped', () => {
  it('are told with their reason (SUG-5)', () => {
    expect(skippedDays('2025-10-02', '2025-10-09', calendar)).toEqual([
      { day: '2025-10-03', reason: '国庆节' },
      { day: '2025-10-04', reason: '周末' },
      { day: '2025-10-05', reason: '周末' },
      { day: '2025-10-06', reason: '国庆节' },
      { day: '2025-10-07', reason: '国庆节' },
      { day: '2025-10-08', reason: '国庆节' },
    ]);
  });

  it('have a reason even if the calendar has no names', () => {
    const nameless: WorkingCalendar = { isWorkday: calendar.isWorkday };

    expect(skippedDays('2025-10-02', '2025-10-04', nameless)).toEqual([
      { day: '2025-10-03', reason: '节假日' },
      { day: '2025-10-04', reason: '周末' },
    ]);
  });

  it('and the working days make up all days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const to = addDays(from, length);
        const both = skippedDays(from, to, calendar).length + workingDaysBetween(from, to, calendar);

        expect(both).toBe(daysBetween(from, to));
      }),
    );
  });
});

describe('The next workday', () => {
  it.each<[Day, Day]>([
    ['2025-09-30', '2025-09-30'],
    ['2025-10-01', '2025-10-09'],
    ['2025-10-11', '2025-10-11'],
    ['2025-10-12', '2025-10-13'],
  ])('from %s is %s', (day, expected) => {
    expect(nextWorkday(parseDay(day), calendar)).toBe(expected);
  });
});
