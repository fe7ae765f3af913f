import { addDays, addMonths, daysBetween } from './day.ts';
import { UnreachableCase } from './unreachable-case.ts';
import { addWorkingDays, nextWorkday, skippedDays } from './working-days.ts';

import type { Day } from './day.ts';
import type { SkippedDay, WorkingCalendar } from './working-days.ts';

/** The unit is in the parameter's name, as in domain.md §9: `…Days` calendar days, `…Workdays` working days, `…Months`. */
export type TermName = `${string}Days` | `${string}Workdays` | `${string}Months`;

/** How long a case may take: a policy parameter, with the value in force when the case began (ONE-9). */
export interface Term {
  readonly name: TermName;
  readonly count: number;
}

/** What becomes of a month rule that ends on a day off: policy `deadline.holidayShift`. */
export type HolidayShift = 'NONE' | 'NEXT_WORKDAY';

export type Light = 'GREEN' | 'AMBER' | 'RED';

export interface DeadlineExplanation {
  readonly startEvent: string;
  readonly startedOn: Day;
  /** Parameter and value: `suggestion.replyMonths = 3`. */
  readonly rule: string;
  readonly source: string;
  /** Days off that were not counted; for month rules, those the end was moved over. */
  readonly skippedDays: readonly SkippedDay[];
}

export interface Deadline {
  /** The last day in time; the deadline ends at its midnight, China time. */
  readonly due: Day;
  /** Calendar days from today: 0 on the last day, negative once overdue. */
  readonly daysLeft: number;
  readonly light: Light;
  readonly explanation: DeadlineExplanation;
}

export interface DeadlineFacts {
  readonly startEvent: string;
  readonly startedOn: Day;
  readonly rule: Term;
  readonly source: string;
  readonly today: Day;
  readonly amberWorkdays: number;
  readonly holidayShift?: HolidayShift;
  /** The day stored with the case, if it has one: later changes of policy or calendar do not move it (ONE-9). */
  readonly due?: Day;
}

/** The last day in time (SUG-5). The day of the start event is not counted. */
export const dueOn = (startedOn: Day, rule: Term, calendar: WorkingCalendar, shift: HolidayShift = 'NONE'): Day => {
  const unit = unitOf(rule.name);
  switch (unit) {
    case 'DAYS':
      return addDays(startedOn, rule.count);
    case 'WORKDAYS':
      return addWorkingDays(startedOn, rule.count, calendar);
    case 'MONTHS':
      return shift === 'NEXT_WORKDAY'
        ? nextWorkday(addMonths(startedOn, rule.count), calendar)
        : addMonths(startedOn, rule.count);
    default:
      throw new UnreachableCase(unit);
  }
};

/** The deadline and how it came about (SUG-5). */
export const deadlineOf = (facts: DeadlineFacts, calendar: WorkingCalendar): Deadline => {
  const due = facts.due ?? dueOn(facts.startedOn, facts.rule, calendar, facts.holidayShift);
  return {
    due,
    daysLeft: daysBetween(facts.today, due),
    light: lightOn(facts.today, due, facts.amberWorkdays, calendar),
    explanation: {
      startEvent: facts.startEvent,
      startedOn: facts.startedOn,
      rule: `${facts.rule.name} = ${facts.rule.count}`,
      source: facts.source,
      skippedDays: skippedOnTheWay(facts.startedOn, facts.rule, due, calendar),
    },
  };
};

/** Due today is not yet overdue (SUG-5). */
export const isOverdue = (due: Day, today: Day): boolean => today > due;

/** RED overdue, AMBER with `amberWorkdays` or fewer working days left, else GREEN (SUG-5). */
export const lightOn = (today: Day, due: Day, amberWorkdays: number, calendar: WorkingCalendar): Light => {
  if (isOverdue(due, today)) return 'RED';
  return hasMoreWorkdays(today, due, amberWorkdays, calendar) ? 'GREEN' : 'AMBER';
};

// Asks the calendar no further than it must: a deadline in a year not yet published still shows its light.
const hasMoreWorkdays = (from: Day, to: Day, count: number, calendar: WorkingCalendar): boolean => {
  if (daysBetween(from, to) <= count) return false;
  const next = addDays(from, 1);
  const left = calendar.isWorkday(next) ? count - 1 : count;
  return left < 0 || hasMoreWorkdays(next, to, left, calendar);
};

const unitOf = (name: TermName): 'DAYS' | 'WORKDAYS' | 'MONTHS' => {
  if (name.endsWith('Months')) return 'MONTHS';
  return name.endsWith('Workdays') ? 'WORKDAYS' : 'DAYS';
};

const skippedOnTheWay = (startedOn: Day, rule: Term, due: Day, calendar: WorkingCalendar): readonly SkippedDay[] => {
  const unit = unitOf(rule.name);
  if (unit === 'WORKDAYS') return skippedDays(startedOn, due, calendar);
  if (unit === 'DAYS') return [];
  const unshifted = addMonths(startedOn, rule.count);
  return due > unshifted ? skippedDays(addDays(unshifted, -1), due, calendar) : [];
};
