import { defineLifecycle } from '@renda/kernel';

/** 交办: one unit's task. The states of SUG-4 from ASSIGNED to REPLIED run per assignment. */
export const assignmentLifecycle = defineLifecycle(
  {
    ASSIGNED: { sign: 'HANDLING', requestAdjustment: 'ADJUSTING', release: 'RELEASED' },
    ADJUSTING: { refuseAdjustment: 'HANDLING', reassign: 'RELEASED', release: 'RELEASED' },
    HANDLING: {
      progress: 'HANDLING',
      reply: 'REPLIED',
      giveOpinion: 'OPINION_GIVEN',
      noteAsReference: 'NOTED',
      release: 'RELEASED',
    },
    REPLIED: { rehandle: 'HANDLING', replyAgain: 'REPLIED' },
    OPINION_GIVEN: { rehandle: 'HANDLING' },
    NOTED: {},
    RELEASED: {},
  },
  { rule: 'SUG-4' },
);

export type AssignmentState = (typeof assignmentLifecycle.states)[number];
export type AssignmentEvent = (typeof assignmentLifecycle.events)[number];
