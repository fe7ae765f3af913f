import { defineLifecycle } from '@renda/kernel';

/** 群众意见闭环, the table of STA-5. Registering makes the record, so it is the initial state and no event. */
export const opinionLifecycle = defineLifecycle({
  REGISTERED: { sort: 'SORTED', decline: 'DECLINED', withdraw: 'WITHDRAWN' },
  SORTED: { handle: 'HANDLING', decline: 'DECLINED', withdraw: 'WITHDRAWN' },
  HANDLING: { handBack: 'SORTED', recordResult: 'RESOLVED', withdraw: 'WITHDRAWN' },
  RESOLVED: { feedBack: 'FED_BACK' },
  FED_BACK: { rate: 'CLOSED', rehandle: 'HANDLING', lapse: 'CLOSED' },
  CLOSED: {},
  DECLINED: {},
  WITHDRAWN: {},
});

export type OpinionState = (typeof opinionLifecycle.states)[number];
export type OpinionEvent = (typeof opinionLifecycle.events)[number];
