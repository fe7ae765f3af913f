import { statutoryCalendar } from '@renda/calendar';
import { assignClock, extendedClock, hasSignedBySilence, replyRuleOf, startClock } from '@renda/suggestions-rules';

import type { Day } from '@renda/kernel';
import type { LimitName, SuggestionLimits } from '@renda/suggestions-rules';

const calendar = statutoryCalendar();
const defaults: SuggestionLimits = {
  on: '2026-01-01',
  approval: 'DUAL_CONTACT_ONLY',
  evaluator: 'LEAD',
  assignWorkdays: 5,
  adjustWorkdays: 5,
  decideWorkdays: 5,
  contactWorkdays: 20,
  jointMonths: 1,
  replyMonths: 3,
  extendedMonths: 6,
  dualContactMonths: 1,
  evaluateWorkdays: 20,
  rereplyMonths: 1,
  maxRounds: 2,
  holidayShift: 'NONE',
};

/** Examples from the ranges of domain.md §9, each due day reckoned by hand on the printed calendars of 2024 to 2026. */
const sets: readonly (readonly [string, Partial<SuggestionLimits>, readonly (readonly [Day, LimitName, Day])[]])[] = [
  [
    'the defaults',
    {},
    [
      ['2026-01-31', 'replyMonths', '2026-04-30'], // April has no 31st
      ['2026-03-02', 'extendedMonths', '2026-09-02'],
      ['2026-01-31', 'jointMonths', '2026-02-28'], // the month's last day
      ['2024-01-31', 'jointMonths', '2024-02-29'], // a leap year
      ['2026-03-02', 'adjustWorkdays', '2026-03-09'], // one weekend
    ],
  ],
  [
    'dual contact within one month, contact in ten workdays',
    { dualContactMonths: 1, contactWorkdays: 10 },
    [
      ['2024-02-29', 'dualContactMonths', '2024-03-29'], // the same day number, not the month's end
      ['2025-09-26', 'contactWorkdays', '2025-10-16'], // 28 September and 11 October are worked; 1 to 8 October are off
    ],
  ],
  [
    'ten workdays to assign, the month moved off days off',
    { assignWorkdays: 10, replyMonths: 3, holidayShift: 'NEXT_WORKDAY' },
    [
      ['2025-07-01', 'replyMonths', '2025-10-09'], // 1 October: the holidays last to the 8th
      ['2025-04-21', 'assignWorkdays', '2025-05-07'], // 27 April is worked; 1 to 5 May are off
      ['2026-02-09', 'replyMonths', '2026-05-09'], // Saturday 9 May is worked
    ],
  ],
  [
    'two months for the second reply, ten workdays to rate',
    { rereplyMonths: 2, evaluateWorkdays: 10 },
    [
      ['2025-12-31', 'rereplyMonths', '2026-02-28'],
      ['2025-01-24', 'evaluateWorkdays', '2025-02-13'], // 26 January and 8 February are worked; 28 January to 4 February are off
    ],
  ],
  [
    'fifteen workdays to rate, two months for joint units',
    { evaluateWorkdays: 15, jointMonths: 2 },
    [
      ['2025-12-31', 'jointMonths', '2026-02-28'],
      ['2025-04-01', 'evaluateWorkdays', '2025-04-23'], // 4 April is Qingming
    ],
  ],
  [
    'the shortest: one workday each',
    { adjustWorkdays: 1, decideWorkdays: 1, assignWorkdays: 1 },
    [
      ['2025-09-30', 'adjustWorkdays', '2025-10-09'],
      ['2025-10-10', 'decideWorkdays', '2025-10-11'], // a Saturday that is worked
      ['2025-04-30', 'assignWorkdays', '2025-05-06'],
    ],
  ],
];

describe.each(sets)('Deadlines by %s (SUG-5)', (_, changed, rows) => {
  it.each(rows)('begun on %s, %s ends on %s', (startedOn, name, due) => {
    const limits = { ...defaults, ...changed };

    expect(startClock(name, { event: 'assigned', on: startedOn }, limits, calendar).due).toBe(due);
  });
});

describe('The clocks of a case', () => {
  it('assigning begins at approval, of what was filed at a session at its end, and is the same day by the direct train (SUG-4)', () => {
    const due = (sessionEndsOn: Day | null, directTrain: boolean): Day =>
      assignClock('2026-03-02', { sessionEndsOn, directTrain }, defaults, calendar).due;

    expect(due(null, false)).toBe('2026-03-09');
    expect(due('2026-03-06', false)).toBe('2026-03-13');
    expect(due('2026-02-27', false)).toBe('2026-03-09');
    expect(due('2026-03-06', true)).toBe('2026-03-02');
  });

  it.each<[string, Day, Day]>([
    ['on a workday', '2026-03-06', '2026-03-06'],
    ['on a Saturday', '2026-03-07', '2026-03-09'],
    ['on a Saturday that is worked', '2026-05-09', '2026-05-09'],
    ['on the first day of the holidays', '2026-10-01', '2026-10-08'],
  ])('what goes by the direct train and is approved %s, %s, is to be assigned on %s (SUG-4)', (_, approvedOn, due) => {
    const train = { sessionEndsOn: null, directTrain: true };

    expect(assignClock(approvedOn, train, defaults, calendar)).toMatchObject({ startedOn: approvedOn, due });
  });

  it('an extension is counted from assignment in all (SUG-5)', () => {
    expect(extendedClock('2026-08-31', defaults, calendar).due).toBe('2027-02-28');
  });

  it('of dual contact is a rule of its own (SUG-5)', () => {
    expect(replyRuleOf('DUAL_CONTACT')).toBe('dualContactMonths');
    expect(replyRuleOf('REPRESENTATIVE')).toBe('replyMonths');
  });

  it('silence counts as signature after the last day only (SUG-4)', () => {
    const adjust = startClock('adjustWorkdays', { event: 'assigned', on: '2026-03-02' }, defaults, calendar);

    expect(hasSignedBySilence(adjust, '2026-03-09')).toBe(false);
    expect(hasSignedBySilence(adjust, '2026-03-10')).toBe(true);
  });
});
