import type { ImportOpinionPayloadResolvers } from '../__generated__/resolvers.ts';

export const ImportOpinionPayload: ImportOpinionPayloadResolvers = {
  opinionId: ({ opinion }) => opinion.id,
};
