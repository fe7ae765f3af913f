import type { RegionResolvers } from '../__generated__/resolvers.ts';

export const Region: RegionResolvers = {
  __resolveReference: (reference) => reference,
  programmes: ({ code }, args, { loaders }) => loaders.programmesOfRegion.load(code, args),
  ballotRounds: ({ code }, args, { loaders }) => loaders.roundsOfRegion.load(code, args),
};
