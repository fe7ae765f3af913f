import type { RateOpinionPayloadResolvers } from '../__generated__/resolvers.ts';

export const RateOpinionPayload: RateOpinionPayloadResolvers = {
  progress: ({ opinion }) => opinion,
};
