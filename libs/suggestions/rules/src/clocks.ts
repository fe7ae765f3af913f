import { dueOn, isOverdue, nextWorkday } from '@renda/kernel';

import type { Day, HolidayShift, Term, WorkingCalendar } from '@renda/kernel';

import type { ApprovalPolicy } from './approval.ts';
import type { SuggestionOrigin } from './words.ts';

/** The policies `suggestion.*` in force when the case, or its assignment, began; kept with it (ONE-9). */
export interface SuggestionLimits {
  /** The day they were read for. */
  readonly on: Day;
  readonly approval: ApprovalPolicy;
  readonly evaluator: 'LEAD' | 'EVERY_SIGNER';
  readonly assignWorkdays: number;
  readonly adjustWorkdays: number;
  readonly decideWorkdays: number;
  readonly contactWorkdays: number;
  readonly jointMonths: number;
  readonly replyMonths: number;
  readonly extendedMonths: number;
  readonly dualContactMonths: number;
  readonly evaluateWorkdays: number;
  readonly rereplyMonths: number;
  readonly maxRounds: number;
  readonly holidayShift: HolidayShift;
}

export type LimitName = {
  [K in keyof SuggestionLimits]: K extends `${string}${'Workdays' | 'Months'}` ? K : never;
}[keyof SuggestionLimits];

/** A running limit as it is stored: all that explains it but the source, which the policy knows (SUG-5). */
export interface StepClock {
  readonly startEvent: string;
  readonly startedOn: Day;
  readonly rule: Term;
  readonly due: Day;
  readonly policyOn: Day;
}

/** Starts the clock of one parameter; the day of the start event is not counted (SUG-5). */
export const startClock = (
  name: LimitName,
  start: { readonly event: string; readonly on: Day },
  limits: SuggestionLimits,
  calendar: WorkingCalendar,
): StepClock => {
  const rule = { name: `suggestion.${name}`, count: limits[name] } as Term;
  return {
    startEvent: start.event,
    startedOn: start.on,
    rule,
    due: dueOn(start.on, rule, calendar, limits.holidayShift),
    policyOn: limits.on,
  };
};

/** Which month rule the first reply follows (SUG-5). */
export const replyRuleOf = (origin: SuggestionOrigin): LimitName =>
  origin === 'DUAL_CONTACT' ? 'dualContactMonths' : 'replyMonths';

/**
 * The time to assign runs from approval, of what was filed at a session from the session's end (SUG-4); the direct
 * train (民声直通车) is assigned the same workday: approved on a day off, on the next one.
 */
export const assignClock = (
  approvedOn: Day,
  { sessionEndsOn, directTrain }: { readonly sessionEndsOn: Day | null; readonly directTrain: boolean },
  limits: SuggestionLimits,
  calendar: WorkingCalendar,
): StepClock => {
  if (directTrain) {
    const approved = { event: 'approved', on: approvedOn };
    const sameDay = startClock('assignWorkdays', approved, { ...limits, assignWorkdays: 0 }, calendar);
    return { ...sameDay, due: nextWorkday(approvedOn, calendar) };
  }
  const fromSession = sessionEndsOn !== null && sessionEndsOn > approvedOn;
  const start = fromSession ? { event: 'sessionEnded', on: sessionEndsOn } : { event: 'approved', on: approvedOn };
  return startClock('assignWorkdays', start, limits, calendar);
};

/** The last day an extension may reach: `suggestion.extendedMonths` from assignment in all (SUG-5). */
export const extendedClock = (assignedOn: Day, limits: SuggestionLimits, calendar: WorkingCalendar): StepClock =>
  startClock('extendedMonths', { event: 'assigned', on: assignedOn }, limits, calendar);

/** A unit silent past `suggestion.adjustWorkdays` counts as having signed (SUG-4). */
export const hasSignedBySilence = (adjust: StepClock, today: Day): boolean => isOverdue(adjust.due, today);
