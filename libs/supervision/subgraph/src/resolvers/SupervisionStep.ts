import { stepKinds } from '../step-kinds.ts';

import type { SupervisionStepResolvers } from '../__generated__/resolvers.ts';

export const SupervisionStep: SupervisionStepResolvers = {
  event: ({ event }) => stepKinds[event],
};
