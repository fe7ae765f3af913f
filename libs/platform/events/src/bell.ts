/** Wakes one waiting loop; a ring nobody waits for is kept for the next wait. */
export interface Bell {
  ring(): void;
  /** Until rung, or the time is over, or the signal aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const createBell = (): Bell => {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (ms, signal) => {
      if (!rung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          signal.addEventListener('abort', wake, { once: true });
        });
        if (wake) signal.removeEventListener('abort', wake);
      }
      wake = null;
      rung = false;
    },
  };
};
