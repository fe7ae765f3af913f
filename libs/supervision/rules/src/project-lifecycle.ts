import { defineLifecycle } from '@renda/kernel';

/** An elected project under supervision (SUP-6); `carryOver` keeps it under supervision, `replace` and `end` follow VOT-9. */
export const projectLifecycle = defineLifecycle(
  {
    DECIDED: { plan: 'PLANNED', replace: 'REPLACED', end: 'ENDED' },
    PLANNED: { revise: 'PLANNED', start: 'UNDER_WAY', carryOver: 'CARRIED_OVER', replace: 'REPLACED', end: 'ENDED' },
    UNDER_WAY: {
      revise: 'UNDER_WAY',
      report: 'UNDER_WAY',
      reportDone: 'REPORTED_DONE',
      suspend: 'SUSPENDED',
      carryOver: 'CARRIED_OVER',
      replace: 'REPLACED',
      end: 'ENDED',
    },
    CARRIED_OVER: {
      revise: 'CARRIED_OVER',
      report: 'CARRIED_OVER',
      reportDone: 'REPORTED_DONE',
      suspend: 'SUSPENDED',
      carryOver: 'CARRIED_OVER',
      replace: 'REPLACED',
      end: 'ENDED',
    },
    SUSPENDED: { resume: 'UNDER_WAY', replace: 'REPLACED', end: 'ENDED' },
    REPORTED_DONE: { accept: 'ACCEPTED', sendBack: 'UNDER_WAY' },
    ACCEPTED: { evaluate: 'EVALUATED' },
    EVALUATED: { evaluate: 'EVALUATED', close: 'CLOSED' },
    CLOSED: {},
    REPLACED: {},
    ENDED: {},
  },
  { initial: 'DECIDED' },
);

export type ProjectState = (typeof projectLifecycle.states)[number];
export type ProjectEvent = (typeof projectLifecycle.events)[number];

/** States in which a plan runs, so that progress has a light (SUP-4). */
export const runningStates = ['PLANNED', 'UNDER_WAY', 'CARRIED_OVER'] as const satisfies readonly ProjectState[];
/** States in which the unit owes a report every month (SUP-4). */
export const reportingStates = ['UNDER_WAY', 'CARRIED_OVER'] as const satisfies readonly ProjectState[];

export const isRunning = (state: ProjectState): boolean => runningStates.some((running) => running === state);
export const isReporting = (state: ProjectState): boolean => reportingStates.some((owing) => owing === state);
