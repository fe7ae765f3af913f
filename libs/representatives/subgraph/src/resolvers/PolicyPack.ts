import type { PolicyPackResolvers } from '../__generated__/resolvers.ts';

export const PolicyPack: PolicyPackResolvers = {
  name: ({ name }, _, { language }) => (language === 'en' ? name.en : name.zh),
  region: ({ region }, _, { loaders }) => loaders.region.load(region),
};
