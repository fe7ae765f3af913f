import type { SupervisionStepKind } from './__generated__/resolvers.ts';
import type { SupervisionStep } from './persistence/supervision-step.table.ts';

/** The word of the graph for each event of an item's lifecycle. */
export const stepKinds: Readonly<Record<SupervisionStep['event'], SupervisionStepKind>> = {
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
