import { dayOf, startOfDay } from './day.ts';

import type { Day } from './day.ts';

export interface Clock {
  now(): Date;
  /** The day it is in China. */
  today(): Day;
}

export interface FixedClock extends Clock {
  moveTo(time: Day | Date): void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
};

/** Stands still at the instant, or at the beginning of the day, until moved. */
export const fixedClock = (time: Day | Date): FixedClock => {
  let instant = instantOf(time);
  return {
    now: () => new Date(instant),
    today: () => dayOf(instant),
    moveTo: (next) => {
      instant = instantOf(next);
    },
  };
};

const instantOf = (time: Day | Date): Date => (typeof time === 'string' ? startOfDay(time) : new Date(time));
