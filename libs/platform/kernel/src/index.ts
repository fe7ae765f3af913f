export { systemClock, fixedClock } from './clock.ts';
export { commonErrors } from './common-errors.ts';
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  parseDay,
  startOfDay,
  timeZone,
  weekday,
  yearOf,
} from './day.ts';
export { deadlineOf, dueOn, isOverdue, lightOn } from './deadline.ts';
export { defineErrors, DomainError, languages, registeredErrors } from './errors.ts';
export { defineLifecycle } from './lifecycle.ts';
export { ancestorsOf, isWithin, parseRegionCode, regionLevel, regionPrefix, ROOT_REGION } from './region-code.ts';
export { UnreachableCase } from './unreachable-case.ts';
export { addWorkingDays, nextWorkday, skippedDays, workingDaysBetween } from './working-days.ts';

export type { Clock, FixedClock } from './clock.ts';
export type { Day } from './day.ts';
export type { Deadline, DeadlineExplanation, DeadlineFacts, HolidayShift, Light, Term, TermName } from './deadline.ts';
export type { ErrorFactory, ErrorParams, ErrorText, Language, RegisteredError } from './errors.ts';
export type { Lifecycle } from './lifecycle.ts';
export type { RegionCode, RegionLevel } from './region-code.ts';
export type { SkippedDay, WorkingCalendar } from './working-days.ts';
