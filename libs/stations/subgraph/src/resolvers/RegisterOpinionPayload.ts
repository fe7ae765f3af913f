import type { RegisterOpinionPayloadResolvers } from '../__generated__/resolvers.ts';

export const RegisterOpinionPayload: RegisterOpinionPayloadResolvers = {
  trackingCode: ({ opinion }, _, { repositories }) => repositories.trackingCodes.codeOf(opinion.id),
};
