import fc from 'fast-check';

import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfDay,
  parseDay,
  startOfDay,
  timeZone,
  weekday,
  yearOf,
} from './day.ts';
import { DomainError } from './errors.ts';

import type { Day } from './day.ts';

const anyDay = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)));

describe('A day', () => {
  it.each(['2024-02-29', '2026-12-31', '2000-02-29'])('is read: %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '+02026-01-01',
    '２０２６-01-01',
  ])('is refused: "%s"', (text) => {
    expect(() => parseDay(text)).toThrow(DomainError);
    expect(() => parseDay(text)).toThrow('is not a day of the calendar');
  });

  it.each<[Day, number]>([
    ['2026-03-01', 7],
    ['2026-03-02', 1],
    ['2024-02-29', 4],
    ['2025-10-11', 6],
  ])('%s is weekday %i, Monday being 1', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it('that came past its reading and is none is refused by every calculation', () => {
    const none: Day = '2026-02-30';

    for (const calculate of [
      () => addDays(none, 1),
      () => addMonths(none, 1),
      () => weekday(none),
      () => startOfDay(none),
    ]) {
      expect(calculate).toThrow('"2026-02-30" is not a day of the calendar');
    }
  });

  it('is refused beyond the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(DomainError);
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(DomainError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(DomainError);
  });
});

describe('Adding days', () => {
  it.each<[Day, number, Day]>([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
  ])('%s + %i = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('and counting the days between are inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('Adding months (SUG-5)', () => {
  it.each<[string, Day, number, Day]>([
    ['the same day number', '2026-03-15', 3, '2026-06-15'],
    ['the last day of a shorter month', '2026-03-31', 3, '2026-06-30'],
    ['the last day of February', '2025-11-30', 3, '2026-02-28'],
    ['29 February in a leap year', '2023-11-30', 3, '2024-02-29'],
    ['the 28th stays the 28th, though 28 February was a month’s last day', '2026-02-28', 1, '2026-03-28'],
    ['29 February after a year', '2024-02-29', 12, '2025-02-28'],
    ['29 February after four years', '2024-02-29', 48, '2028-02-29'],
    ['over the turn of the year', '2025-12-31', 6, '2026-06-30'],
    ['into December', '2025-11-05', 1, '2025-12-05'],
    ['no month', '2026-01-31', 0, '2026-01-31'],
    ['backwards', '2026-03-31', -1, '2026-02-28'],
    ['backwards over the turn of the year', '2026-01-31', -2, '2025-11-30'],
    ['the century that is no leap year', '2000-02-29', 1200, '2100-02-28'],
  ])('ends on %s', (_, day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('agrees with the calendar of the machine for every day and number of months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
        const date = new Date(`${day}T00:00:00Z`);
        const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
        const expected = new Date(last);
        if (date.getUTCDate() < last.getUTCDate()) expected.setUTCDate(date.getUTCDate());

        expect(addMonths(day, count)).toBe(expected.toISOString().slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('The day in China', () => {
  it.each<[string, Day]>([
    ['2026-02-28T15:59:59.999Z', '2026-02-28'],
    ['2026-02-28T16:00:00.000Z', '2026-03-01'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2026-03-01T00:00:00+08:00', '2026-03-01'],
  ])('at %s is %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('begins at its midnight and ends where the next begins (SUG-5)', () => {
    expect(startOfDay('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z');
    expect(endOfDay('2026-03-01')).toEqual(startOfDay('2026-03-02'));
  });

  it('is that of Asia/Shanghai for every instant since 1992', () => {
    const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone });
    const instants = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = dayOf(instant);

        expect(day).toBe(inShanghai.format(instant));
        expect(startOfDay(day) <= instant && instant < endOfDay(day)).toBe(true);
        expect(yearOf(day)).toBe(Number(day.slice(0, 4)));
      }),
      { numRuns: 500 },
    );
  });
});
