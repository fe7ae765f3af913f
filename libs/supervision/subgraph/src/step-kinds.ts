import type { SupervisionItemStepKind } from './__generated__/resolvers.ts';
import type { SupervisionItemStep } from './persistence/supervision-item-step.table.ts';

/** The word of the graph for each event of an item's lifecycle. */
export const stepKinds: Readonly<Record<SupervisionItemStep['event'], SupervisionItemStepKind>> = {
  propose: 'PROPOSE',
  plan: 'PLAN',
  investigate: 'INVESTIGATE',
  hold: 'HOLD',
  deliberate: 'DELIBERATE',
  forward: 'FORWARD',
  reportRectification: 'REPORT_RECTIFICATION',
  evaluate: 'EVALUATE',
  close: 'CLOSE',
  skip: 'SKIP',
  cancel: 'CANCEL',
};
