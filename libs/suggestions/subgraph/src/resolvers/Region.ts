import type { RegionResolvers } from '../__generated__/resolvers.ts';

export const Region: RegionResolvers = {
  __resolveReference: (region) => region,
  suggestions: ({ code }, args, { loaders }) => loaders.suggestionsOfRegion.load(code, args),
  commendations: ({ code }, args, { loaders }) => loaders.commendationsOfRegion.load(code, args),
  handlingUnits: ({ code }, args, { loaders }) => loaders.unitsOfRegion.load(code, args),
};
