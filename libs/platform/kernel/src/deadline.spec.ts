import fc from 'fast-check';

import { commonErrors } from './common-errors.ts';
import { addDays, weekday, yearOf } from './day.ts';
import { deadlineOf, dueOn, isOverdue, lightOn } from './deadline.ts';
import { workingDaysBetween } from './working-days.ts';

import type { Day } from './day.ts';
import type { DeadlineFacts, HolidayShift, Light, TermName } from './deadline.ts';
import type { WorkingCalendar } from './working-days.ts';

const labourDay = new Set<Day>(['2026-05-01', '2026-05-04', '2026-05-05']);
const worked = new Set<Day>(['2026-05-09']);
const calendar: WorkingCalendar = {
  isWorkday: (day) => {
    if (yearOf(day) > 2026) throw commonErrors.CALENDAR_YEAR_UNKNOWN({ year: yearOf(day) });
    return worked.has(day) || (!labourDay.has(day) && weekday(day) < 6);
  },
  dayName: (day) => (labourDay.has(day) ? '劳动节' : weekday(day) > 5 ? '周末' : null),
};

const facts: DeadlineFacts = {
  startEvent: 'assigned',
  startedOn: '2026-02-02',
  rule: { name: 'suggestion.replyMonths', count: 3 },
  source: 'Deputies Law 2025 art. 51',
  today: '2026-03-02',
  amberWorkdays: 5,
};

describe('The last day in time (SUG-5)', () => {
  it.each<[string, TermName, number, Day, HolidayShift, Day]>([
    ['calendar days, the start not counted', 'opinion.resolveDays', 30, '2026-04-01', 'NONE', '2026-05-01'],
    ['calendar days are never moved', 'opinion.sortDays', 3, '2026-04-29', 'NEXT_WORKDAY', '2026-05-02'],
    ['working days over a holiday', 'suggestion.assignWorkdays', 5, '2026-04-29', 'NONE', '2026-05-09'],
    ['working days from a day off', 'suggestion.assignWorkdays', 1, '2026-05-02', 'NONE', '2026-05-06'],
    ['the same day number', 'suggestion.replyMonths', 3, '2026-03-12', 'NONE', '2026-06-12'],
    ['the month’s last day', 'suggestion.jointMonths', 1, '2026-01-31', 'NONE', '2026-02-28'],
    ['a month rule that ends on a holiday, not moved', 'suggestion.replyMonths', 3, '2026-02-01', 'NONE', '2026-05-01'],
    [
      'a month rule that ends on a holiday, moved',
      'suggestion.replyMonths',
      3,
      '2026-02-01',
      'NEXT_WORKDAY',
      '2026-05-06',
    ],
    ['a make-up workday is no day off', 'suggestion.replyMonths', 3, '2026-02-09', 'NEXT_WORKDAY', '2026-05-09'],
  ])('%s', (_, name, count, startedOn, shift, expected) => {
    expect(dueOn(startedOn, { name, count }, calendar, shift)).toBe(expected);
  });

  it('of working days is refused in a year whose holidays are not known', () => {
    const rule = { name: 'suggestion.contactWorkdays', count: 20 } as const;

    expect(() => dueOn('2026-12-20', rule, calendar)).toThrow('The statutory holidays of 2027 are not known yet');
  });
});

describe('The light of a deadline (SUG-5)', () => {
  it.each<[string, Day, Light]>([
    ['overdue the day after', '2026-05-07', 'RED'],
    ['due today is not yet overdue', '2026-05-06', 'AMBER'],
    ['five working days left over the holiday', '2026-04-26', 'AMBER'],
    ['six: a Saturday and its Friday have the same days left', '2026-04-25', 'AMBER'],
    ['five on Friday', '2026-04-24', 'AMBER'],
    ['six on Thursday', '2026-04-23', 'GREEN'],
    ['long before', '2026-02-01', 'GREEN'],
  ])('%s', (_, today, light) => {
    expect(lightOn(today, '2026-05-06', 5, calendar)).toBe(light);
  });

  it.each<[string, number, Light]>([
    ['on the last day with no days of warning', 0, 'AMBER'],
    ['on the last day with one', 1, 'AMBER'],
  ])('is amber %s', (_, amberWorkdays, light) => {
    expect(lightOn('2026-05-06', '2026-05-06', amberWorkdays, calendar)).toBe(light);
  });

  it('counts working days only, also where the last day is a day off', () => {
    expect(lightOn('2026-05-08', '2026-05-10', 1, calendar)).toBe('AMBER');
    expect(lightOn('2026-05-08', '2026-05-10', 0, calendar)).toBe('GREEN');
  });

  it('is amber exactly while the working days left are no more than the days of warning', () => {
    const dayOfSpring = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2026-04-01', count));
    fc.assert(
      fc.property(dayOfSpring, dayOfSpring, fc.integer({ min: 0, max: 12 }), (today, due, amberWorkdays) => {
        const expected = workingDaysBetween(today, due, calendar) <= amberWorkdays ? 'AMBER' : 'GREEN';

        expect(lightOn(today, due, amberWorkdays, calendar)).toBe(today > due ? 'RED' : expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is green the workday before with no days of warning', () => {
    expect(lightOn('2026-05-06', '2026-05-07', 0, calendar)).toBe('GREEN');
  });

  it('is shown for a day in a year not yet published, as long as enough workdays lie before', () => {
    expect(lightOn('2026-12-01', '2027-02-01', 5, calendar)).toBe('GREEN');
    expect(lightOn('2026-12-31', '2027-01-03', 5, calendar)).toBe('AMBER');
    expect(() => lightOn('2026-12-30', '2027-01-20', 5, calendar)).toThrow('2027');
  });

  it('turns red after midnight in China, never on the day itself', () => {
    expect(isOverdue('2026-05-06', '2026-05-06')).toBe(false);
    expect(isOverdue('2026-05-06', '2026-05-07')).toBe(true);
  });
});

describe('A deadline explains itself (SUG-5)', () => {
  it('by start event, rule, source and days left', () => {
    expect(deadlineOf(facts, calendar)).toEqual({
      due: '2026-05-02',
      daysLeft: 61,
      light: 'GREEN',
      explanation: {
        startEvent: 'assigned',
        startedOn: '2026-02-02',
        rule: 'suggestion.replyMonths = 3',
        source: 'Deputies Law 2025 art. 51',
        skippedDays: [],
      },
    });
  });

  it('by the days off a month rule was moved over', () => {
    const deadline = deadlineOf({ ...facts, holidayShift: 'NEXT_WORKDAY' }, calendar);

    expect(deadline.due).toBe('2026-05-06');
    expect(deadline.explanation.skippedDays).toEqual([
      { day: '2026-05-02', reason: '周末' },
      { day: '2026-05-03', reason: '周末' },
      { day: '2026-05-04', reason: '劳动节' },
      { day: '2026-05-05', reason: '劳动节' },
    ]);
  });

  it('by the days off that working days left out', () => {
    const rule = { name: 'suggestion.assignWorkdays', count: 2 } as const;
    const deadline = deadlineOf({ ...facts, rule, startedOn: '2026-04-30', today: '2026-05-08' }, calendar);

    expect(deadline).toMatchObject({ due: '2026-05-07', daysLeft: -1, light: 'RED' });
    expect(deadline.explanation.skippedDays.map(({ day }) => day)).toEqual([
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
    ]);
  });

  it('keeps the day stored with the case, whatever the rule gives now (ONE-9)', () => {
    const deadline = deadlineOf({ ...facts, due: '2026-04-10' }, calendar);

    expect(deadline.due).toBe('2026-04-10');
    expect(deadline.explanation.skippedDays).toEqual([]);
  });
});
