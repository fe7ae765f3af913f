import { serialDay, serialOf, serialTime } from './serial-day.ts';

describe('The serial number of a day', () => {
  it.each([
    [1, false, '1900-01-01', null],
    [59, false, '1900-02-28', null],
    [61, false, '1900-03-01', null],
    [46082, false, '2026-03-01', null],
    [46082.395833333336, false, '2026-03-01', '09:30:00'],
    [46082.999999999, false, '2026-03-02', null],
    [2958465, false, '9999-12-31', null],
    [0, true, '1904-01-01', null],
    [44620, true, '2026-03-01', null],
  ])('%s (from 1904: %s) is %s %s', (serial, from1904, day, time) => {
    expect(serialDay(serial, from1904)).toEqual({ day, time });
  });

  it.each([0, 60, -1, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('%s is none', (serial) => {
    expect(serialDay(serial, false)).toBeNull();
  });

  it.each(['1900-03-01', '2024-02-29', '2026-03-01'] as const)('of %s comes back as that day', (day) => {
    expect(serialDay(serialOf(day), false)?.day).toBe(day);
  });

  it('below one is a time', () => {
    expect([serialTime(0), serialTime(0.5), serialTime(0.99999)]).toEqual(['00:00:00', '12:00:00', '23:59:59']);
  });
});
