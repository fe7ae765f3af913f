import type { CoSignatureResolvers } from '../__generated__/resolvers.ts';

export const CoSignature: CoSignatureResolvers = {
  representative: ({ representativeId }) => ({ id: representativeId }),
};
