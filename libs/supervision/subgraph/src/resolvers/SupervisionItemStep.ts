import { stepKinds } from '../step-kinds.ts';

import type { SupervisionItemStepResolvers } from '../__generated__/resolvers.ts';

export const SupervisionItemStep: SupervisionItemStepResolvers = {
  event: ({ event }) => stepKinds[event],
};
