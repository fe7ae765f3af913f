import { fixedClock, startOfDay } from '@renda/kernel';
import type { Day, FixedClock } from '@renda/kernel';

export interface TestClock extends FixedClock {
  /** Goes on by so much of real time; days are of 24 hours, as in China, where no clock is ever put forward. */
  moveBy(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void;
  /** The same hour of a later (or earlier) day. */
  moveToDay(day: Day): void;
}

const minute = 60_000;

/** Stands still until moved; without a day it is ten o'clock of a working Monday, 2 March 2026. */
export const testClock = (start: Day | Date = new Date('2026-03-02T10:00:00+08:00')): TestClock => {
  const clock = fixedClock(start);
  return {
    ...clock,
    moveBy: ({ days = 0, hours = 0, minutes = 0 }) =>
      clock.moveTo(new Date(clock.now().getTime() + (days * 1440 + hours * 60 + minutes) * minute)),
    moveToDay: (day) =>
      clock.moveTo(new Date(startOfDay(day).getTime() + clock.now().getTime() - startOfDay(clock.today()).getTime())),
  };
};
