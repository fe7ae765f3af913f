import { defineLifecycle } from '@renda/kernel';

/** 问题 → 整改 → 销号 (SUP-5). */
export const rectificationLifecycle = defineLifecycle(
  {
    OPEN: { order: 'RECTIFYING' },
    RECTIFYING: { report: 'REPORTED' },
    REPORTED: { signOff: 'SIGNED_OFF', sendBack: 'RECTIFYING' },
    SIGNED_OFF: { reopen: 'OPEN' },
  },
  { initial: 'OPEN' },
);

export type RectificationState = (typeof rectificationLifecycle.states)[number];
export type RectificationEvent = (typeof rectificationLifecycle.events)[number];
