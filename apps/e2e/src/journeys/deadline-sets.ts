import type { Day } from '@renda/kernel';

/** Policy `suggestion.…`, as JSON texts, and `deadline.holidayShift`. */
type Parameters = Readonly<Record<string, number | string>>;

/** One example: who sets what from when, the days of a case, and the last days these give. */
export interface DeadlineSet {
  readonly title: string;
  /** The region whose staff set the parameters; the county below it inherits them. */
  readonly setBy: string;
  readonly county: string;
  readonly effectiveFrom: Day;
  readonly parameters: Parameters;
  readonly origin: 'REPRESENTATIVE' | 'DUAL_CONTACT';
  readonly days: { readonly approved: Day; readonly assigned: Day; readonly replied: Day; readonly rehandled: Day };
  readonly due: {
    readonly assign: Day;
    readonly adjust: Day;
    readonly decide: Day;
    readonly contact: Day;
    readonly joint: Day;
    readonly reply: Day;
    readonly extended: Day;
    readonly evaluate: Day;
    readonly rereply: Day;
  };
}

const provincial = {
  ...{ assignWorkdays: 5, adjustWorkdays: 5, decideWorkdays: 5, contactWorkdays: 20, jointMonths: 1, replyMonths: 3 },
  ...{ extendedMonths: 6, dualContactMonths: 1, evaluateWorkdays: 20, rereplyMonths: 1, approval: 'NONE' },
  holidayShift: 'NONE',
};

/**
 * Six examples from the ranges of domain.md §9. Every last day was counted by hand on the printed calendars and the
 * holiday notices of the State Council's office (days off in brackets, W: a weekend day worked in exchange); no code
 * was run for it. The start day never counts.
 */
export const deadlineSets: readonly DeadlineSet[] = [
  {
    title: 'the law’s own months, set by the province; a winter with a leap day',
    setBy: '610000',
    county: '611002',
    effectiveFrom: '2023-11-27',
    parameters: provincial,
    origin: 'REPRESENTATIVE',
    days: { approved: '2023-11-27', assigned: '2023-11-30', replied: '2024-02-29', rehandled: '2024-03-28' },
    due: {
      assign: '2023-12-04', // from Monday 27 Nov: Tue 28, Wed 29, Thu 30, Fri 1 Dec, [Sat, Sun], Mon 4 = 5
      adjust: '2023-12-07', // from Thursday 30 Nov: Fri 1, [Sat, Sun], Mon 4, Tue 5, Wed 6, Thu 7 = 5
      decide: '2023-12-07', // asked the same day
      contact: '2023-12-28', // Fri 1 = 1; 4 to 8 = 6; 11 to 15 = 11; 18 to 22 = 16; Mon 25, Tue 26, Wed 27, Thu 28 = 20
      joint: '2023-12-30', // the same day number; a Saturday, not moved
      reply: '2024-02-29', // February has no 30th; its last day is the 29th, 2024 being a leap year
      extended: '2024-05-30', // six months from assignment in all, not from the old due day
      evaluate: '2024-03-28', // from Thursday 29 Feb: Fri 1 Mar = 1; 4 to 8 = 6; 11 to 15 = 11; 18 to 22 = 16; 25 to 28 = 20
      rereply: '2024-04-28', // the same day number
    },
  },
  {
    title:
      'ten workdays to assign, to adjust and to rate, months moved off days off; a city otherwise than its province',
    setBy: '611000',
    county: '611021',
    effectiveFrom: '2024-04-26',
    parameters: {
      ...{ assignWorkdays: 10, adjustWorkdays: 10, contactWorkdays: 10, jointMonths: 2, evaluateWorkdays: 10 },
      ...{ rereplyMonths: 2, holidayShift: 'NEXT_WORKDAY' },
    },
    origin: 'REPRESENTATIVE',
    days: { approved: '2024-04-26', assigned: '2024-07-01', replied: '2024-09-11', rehandled: '2024-09-23' },
    due: {
      // From Friday 26 Apr: [Sat], W Sun 28 = 1, Mon 29, Tue 30 = 3, [1 to 5 May], 6 to 10 = 8, W Sat 11 = 9, [Sun], Mon 13 = 10.
      assign: '2024-05-13',
      adjust: '2024-07-15', // from Monday 1 Jul: 2 to 5 = 4, 8 to 12 = 9, Mon 15 = 10
      decide: '2024-07-08', // inherited from the province: 2 to 5 = 4, Mon 8 = 5
      contact: '2024-07-15', // ten, as for adjusting
      joint: '2024-09-02', // 1 Sep is a Sunday: moved to Monday
      reply: '2024-10-08', // 1 Oct begins the holiday [1 to 7]: moved to Tuesday 8; inherited, three months
      extended: '2025-01-02', // 1 Jan is New Year's Day, a Wednesday: moved to Thursday
      // From Wednesday 11 Sep: 12, 13 = 2, W Sat 14 = 3, [15 to 17], 18, 19, 20 = 6, 23 to 26 = 10.
      evaluate: '2024-09-26',
      rereply: '2024-11-25', // 23 Nov is a Saturday: moved to Monday
    },
  },
  {
    title:
      'dual contact within one month over the Spring Festival, set by the county itself; the month’s end is February’s',
    setBy: '611022',
    county: '611022',
    effectiveFrom: '2025-01-22',
    parameters: {
      ...{ assignWorkdays: 5, adjustWorkdays: 5, contactWorkdays: 10, jointMonths: 1, evaluateWorkdays: 15 },
      ...{ rereplyMonths: 1, holidayShift: 'NONE' },
    },
    origin: 'DUAL_CONTACT',
    days: { approved: '2025-01-22', assigned: '2025-01-31', replied: '2025-02-28', rehandled: '2025-03-21' },
    due: {
      // From Wednesday 22 Jan: 23, 24 = 2, [Sat], W Sun 26 = 3, Mon 27 = 4, [28 Jan to 4 Feb], Wed 5 = 5.
      assign: '2025-02-05',
      // From Friday 31 Jan, itself a day off: [1 to 4], 5, 6, 7 = 3, W Sat 8 = 4, [Sun], Mon 10 = 5.
      adjust: '2025-02-10',
      decide: '2025-02-10',
      contact: '2025-02-17', // … Mon 10 = 5, 11 to 14 = 9, [Sat, Sun], Mon 17 = 10
      joint: '2025-02-28', // February has no 31st, and 2025 no 29th either
      reply: '2025-02-28', // dualContactMonths = 1
      extended: '2025-07-31', // July has a 31st: counted from assignment, not from the 28th
      evaluate: '2025-03-21', // from Friday 28 Feb: 3 to 7 = 5, 10 to 14 = 10, 17 to 21 = 15
      rereply: '2025-04-21',
    },
  },
  {
    title: 'a start on a Sunday that is worked, before the first of May; months moved off days off',
    setBy: '620100',
    county: '620102',
    effectiveFrom: '2025-04-22',
    parameters: {
      ...{
        assignWorkdays: 5,
        adjustWorkdays: 10,
        decideWorkdays: 5,
        contactWorkdays: 20,
        jointMonths: 2,
        replyMonths: 3,
      },
      ...{ extendedMonths: 6, evaluateWorkdays: 10, rereplyMonths: 1, holidayShift: 'NEXT_WORKDAY' },
    },
    origin: 'REPRESENTATIVE',
    days: { approved: '2025-04-22', assigned: '2025-04-27', replied: '2025-05-29', rehandled: '2025-05-31' },
    due: {
      assign: '2025-04-28', // from Tuesday 22: 23, 24, 25 = 3, [Sat], W Sun 27 = 4, Mon 28 = 5
      // From W Sunday 27: 28, 29, 30 = 3, [1 to 5 May], 6 to 9 = 7, [Sat, Sun: nothing is worked], 12, 13, 14 = 10.
      adjust: '2025-05-14',
      decide: '2025-05-07', // 28, 29, 30 = 3, Tue 6, Wed 7 = 5
      contact: '2025-05-28', // … 14 = 10, 15, 16 = 12, 19 to 23 = 17, 26, 27, 28 = 20
      joint: '2025-06-27', // a Friday
      reply: '2025-07-28', // 27 Jul is a Sunday: moved to Monday
      extended: '2025-10-27', // a Monday
      // From Thursday 29 May: Fri 30 = 1, [31 May to 2 Jun], 3 to 6 = 5, 9 to 13 = 10.
      evaluate: '2025-06-13',
      rereply: '2025-06-30', // ordered on the 31st; June has 30 days; a Monday
    },
  },
  {
    title: 'over the eight days of October and the turn of the year, set by the city; two months end in February',
    setBy: '610100',
    county: '610104',
    effectiveFrom: '2025-09-25',
    parameters: {
      ...{ assignWorkdays: 10, adjustWorkdays: 5, decideWorkdays: 10, contactWorkdays: 20, jointMonths: 1 },
      ...{ evaluateWorkdays: 20, rereplyMonths: 2, holidayShift: 'NONE' },
    },
    origin: 'REPRESENTATIVE',
    days: { approved: '2025-09-25', assigned: '2025-09-30', replied: '2025-12-25', rehandled: '2025-12-31' },
    due: {
      // From Thursday 25 Sep: 26 = 1, [Sat], W Sun 28 = 2, 29, 30 = 4, [1 to 8 Oct], 9, 10 = 6, W Sat 11 = 7, [Sun], 13, 14, 15 = 10.
      assign: '2025-10-15',
      adjust: '2025-10-14', // from Tuesday 30 Sep: 9, 10 = 2, W Sat 11 = 3, 13, 14 = 5
      decide: '2025-10-21', // … 14 = 5, 15, 16, 17 = 8, 20, 21 = 10
      contact: '2025-11-04', // … 21 = 10, 22, 23, 24 = 13, 27 to 31 = 18, 3, 4 Nov = 20
      joint: '2025-10-30',
      reply: '2025-12-30', // inherited from the province: three months
      extended: '2026-03-30',
      // From Thursday 25 Dec: 26 = 1, 29, 30, 31 = 4, [1 to 3 Jan], W Sun 4 = 5, 5 to 9 = 10, 12 to 16 = 15, 19 to 23 = 20.
      evaluate: '2026-01-23',
      rereply: '2026-02-28', // February has no 31st
    },
  },
  {
    title: 'dual contact in the year of nine days of Spring Festival, months moved off Qingming',
    setBy: '610302',
    county: '610302',
    effectiveFrom: '2026-02-12',
    parameters: {
      ...{ assignWorkdays: 5, adjustWorkdays: 5, contactWorkdays: 10, jointMonths: 1, dualContactMonths: 1 },
      ...{ evaluateWorkdays: 10, rereplyMonths: 1, holidayShift: 'NEXT_WORKDAY' },
    },
    origin: 'DUAL_CONTACT',
    days: { approved: '2026-02-12', assigned: '2026-03-05', replied: '2026-04-30', rehandled: '2026-05-06' },
    due: {
      // From Thursday 12 Feb: 13 = 1, W Sat 14 = 2, [15 to 23], 24, 25, 26 = 5.
      assign: '2026-02-26',
      adjust: '2026-03-12', // from Thursday 5 Mar: 6 = 1, 9 to 12 = 5
      decide: '2026-03-12',
      contact: '2026-03-19', // … 12 = 5, 13 = 6, 16 to 19 = 10
      joint: '2026-04-07', // 5 Apr lies within Qingming [4 to 6]: moved to Tuesday 7
      reply: '2026-04-07', // dualContactMonths = 1, moved likewise
      extended: '2026-09-07', // 5 Sep is a Saturday: moved to Monday
      // From Thursday 30 Apr: [1 to 5 May], 6, 7, 8 = 3, W Sat 9 = 4, [Sun], 11 to 15 = 9, Mon 18 = 10.
      evaluate: '2026-05-18',
      rereply: '2026-06-08', // 6 Jun is a Saturday: moved to Monday
    },
  },
];
