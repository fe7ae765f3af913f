import type { LeaveOpinionPayloadResolvers } from '../__generated__/resolvers.ts';

export const LeaveOpinionPayload: LeaveOpinionPayloadResolvers = {
  trackingCode: ({ opinion }, _, { repositories }) => repositories.trackingCodes.codeOf(opinion.id),
  progress: ({ opinion }) => opinion,
};
