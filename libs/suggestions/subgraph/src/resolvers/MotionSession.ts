import type { MotionSessionResolvers } from '../__generated__/resolvers.ts';

export const MotionSession: MotionSessionResolvers = {
  region: ({ regionCode }) => ({ code: regionCode }),
};
