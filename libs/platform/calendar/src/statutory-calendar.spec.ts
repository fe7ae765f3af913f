import { execFileSync } from 'node:child_process';

import { addDays, addWorkingDays, deadlineOf, DomainError } from '@renda/kernel';

import { statutoryCalendar } from './statutory-calendar.ts';

import type { Day } from '@renda/kernel';
import type { HolidayTable } from './holiday-table.ts';

const calendar = statutoryCalendar();

// The package reads days in the server's zone and is a day off west of Greenwich, so it is asked at home.
const workdaysOfPackage = (first: number, last: number): readonly string[] => {
  const script = `console.log(require('chinese-days').getWorkdaysInRange('${first}-01-01', '${last}-12-31').join())`;
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  return execFileSync(process.execPath, ['-e', script], { cwd: __dirname, env, encoding: 'utf8' }).trim().split(',');
};

/** Invented: the notice for 2027 is not out. */
const table2027: HolidayTable = {
  year: 2027,
  holidays: { '2027-01-01': '元旦', '2026-12-31': '元旦', '2027-02-08': '春节' },
  makeUpDays: ['2026-12-26', '2027-02-13'],
};

describe('The statutory calendar (SUG-5)', () => {
  it.each<[Day, string]>([
    ['2025-01-26', '调休上班'],
    ['2025-02-08', '调休上班'],
    ['2025-04-27', '调休上班'],
    ['2025-09-28', '调休上班'],
    ['2025-10-11', '调休上班'],
    ['2026-01-04', '调休上班'],
    ['2026-02-14', '调休上班'],
    ['2026-02-28', '调休上班'],
    ['2026-05-09', '调休上班'],
    ['2026-09-20', '调休上班'],
    ['2026-10-10', '调休上班'],
  ])('%s, a weekend, is worked: %s', (day, name) => {
    expect(calendar.isWorkday(day)).toBe(true);
    expect(calendar.dayName(day)).toBe(name);
  });

  it.each<[Day, string]>([
    ['2025-01-01', '元旦'],
    ['2025-02-03', '春节'],
    ['2025-02-04', '春节'],
    ['2025-04-04', '清明节'],
    ['2025-05-05', '劳动节'],
    ['2025-06-02', '端午节'],
    ['2025-10-06', '中秋节'],
    ['2025-10-08', '国庆节'],
    ['2026-01-02', '元旦'],
    ['2026-02-23', '春节'],
    ['2026-04-06', '清明节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-07', '国庆节'],
    ['2026-03-01', '周末'],
    ['2026-03-07', '周末'],
  ])('%s is off: %s', (day, name) => {
    expect(calendar.isWorkday(day)).toBe(false);
    expect(calendar.dayName(day)).toBe(name);
  });

  it.each<Day>(['2026-03-02', '2025-10-09', '2026-02-24', '2025-05-06'])('%s is an ordinary workday', (day) => {
    expect(calendar.isWorkday(day)).toBe(true);
    expect(calendar.dayName(day)).toBeNull();
  });

  it('agrees with the package on every day of every year it has', () => {
    const [first = 0, last = 0] = [calendar.years.at(0), calendar.years.at(-1)];
    const workdays: Day[] = [];
    for (let day: Day = `${first}-01-01`; day <= `${last}-12-31`; day = addDays(day, 1)) {
      if (calendar.isWorkday(day)) workdays.push(day);
    }

    expect(calendar.years).toEqual(expect.arrayContaining([2024, 2025, 2026]));
    expect(workdays).toEqual(workdaysOfPackage(first, last));
  });

  it.each<Day>(['2003-12-31', '2027-01-01', '2099-05-04'])(
    'refuses %s, of a year without data, and never guesses',
    (day) => {
      expect(() => calendar.isWorkday(day)).toThrow(DomainError);
      expect(() => calendar.dayName(day)).toThrow(`The statutory holidays of ${day.slice(0, 4)} are not known yet`);
    },
  );

  it('refuses working days that run into a year without data', () => {
    expect(() => addWorkingDays('2026-12-30', 20, calendar)).toThrow('2027');
  });

  it('counts 20 working days over the Spring Festival and says which days it skipped', () => {
    const facts = {
      startEvent: 'assigned',
      startedOn: '2026-02-10',
      rule: { name: 'suggestion.contactWorkdays', count: 20 },
      source: 'regulation',
      today: '2026-02-10',
      amberWorkdays: 5,
    } as const;
    const { due, explanation } = deadlineOf(facts, calendar);
    const reasons = explanation.skippedDays.map(({ reason }) => reason);

    expect(due).toBe('2026-03-16');
    expect(reasons.filter((reason) => reason === '春节')).toHaveLength(9);
    expect(reasons.filter((reason) => reason === '周末')).toHaveLength(5);
  });
});

describe("An administrator's table", () => {
  it('makes its year known, and the days it moves in the December before', () => {
    const extended = statutoryCalendar([table2027]);

    expect(extended.years).toContain(2027);
    expect(extended.dayName('2027-02-08')).toBe('春节');
    expect(extended.dayName('2027-02-13')).toBe('调休上班');
    expect(extended.isWorkday('2026-12-31')).toBe(false);
    expect(extended.isWorkday('2026-12-26')).toBe(true);
    expect(extended.dayName('2026-10-07')).toBe('国庆节');
    expect(() => extended.isWorkday('2028-01-03')).toThrow('2028');
  });

  it('takes the place of the shipped data of its year', () => {
    const corrected = statutoryCalendar([{ year: 2026, holidays: { '2026-10-01': '国庆节' }, makeUpDays: [] }]);

    expect(corrected.isWorkday('2026-10-01')).toBe(false);
    expect(corrected.isWorkday('2026-10-02')).toBe(true);
    expect(corrected.isWorkday('2026-10-10')).toBe(false);
    expect(corrected.isWorkday('2025-10-02')).toBe(false);
  });

  it.each<[string, Partial<HolidayTable>, string]>([
    ['of another year', { holidays: { '2028-01-01': '元旦' } }, 'HOLIDAY_OUTSIDE_YEAR'],
    ['of the November before', { makeUpDays: ['2026-11-28'] }, 'HOLIDAY_OUTSIDE_YEAR'],
    ['without a name', { holidays: { '2027-01-01': ' ' } }, 'HOLIDAY_WITHOUT_NAME'],
    ['both off and worked', { holidays: { '2027-02-13': '春节' } }, 'MAKE_UP_DAY_IS_HOLIDAY'],
    ['worked as any Friday', { makeUpDays: ['2027-02-12'] }, 'MAKE_UP_DAY_NOT_WEEKEND'],
    ['that is no day', { holidays: { '2027-02-30': '春节' } }, 'INVALID_DAY'],
  ])('with a day %s is refused', (_, faulty, code) => {
    expect(() => statutoryCalendar([{ ...table2027, ...faulty }])).toThrow(expect.objectContaining({ code }));
  });
});
