import type { RoundRollResolvers } from '../__generated__/resolvers.ts';

export const RoundRoll: RoundRollResolvers = {
  total: ({ total }) => total ?? 0,
  entitled: ({ entitled }) => entitled ?? 0,
  present: ({ present }) => present ?? 0,
  hash: ({ rollHash }) => rollHash ?? '',
  electors: ({ id }, args, { loaders }) => loaders.electorsOf.load(id, args),
};
