import type { LeaderLoadResolvers } from '../__generated__/resolvers.ts';

export const LeaderLoad: LeaderLoadResolvers = {
  within: ({ count, min, max }) => count >= min && count <= max,
};
