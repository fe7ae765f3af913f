import { type Clock, dayOf, type Day, startOfDay, systemClock } from '@renda/kernel';

/** The real time, until the sample moves it back to tell what happened earlier. */
export interface SampleClock extends Clock {
  moveTo(time: Day | Date): void;
  release(): void;
}

export const sampleClock = (real: Clock = systemClock): SampleClock => {
  let moved: Date | undefined;
  const now = (): Date => (moved ? new Date(moved) : real.now());
  return {
    now,
    today: () => dayOf(now()),
    moveTo: (time) => {
      // Nine in the morning: offices are open.
      moved = typeof time === 'string' ? new Date(startOfDay(time).getTime() + 9 * 3_600_000) : time;
    },
    release: () => {
      moved = undefined;
    },
  };
};
