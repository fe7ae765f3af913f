import { defineLifecycle } from '@renda/kernel';

/** 代表接待 (STA-4): published when scheduled, then held or called off. */
export const receptionLifecycle = defineLifecycle({
  SCHEDULED: { hold: 'HELD', cancel: 'CANCELLED' },
  HELD: {},
  CANCELLED: {},
});
