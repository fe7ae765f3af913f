import type { WithdrawOpinionPayloadResolvers } from '../__generated__/resolvers.ts';

export const WithdrawOpinionPayload: WithdrawOpinionPayloadResolvers = {
  progress: ({ opinion }) => opinion,
};
