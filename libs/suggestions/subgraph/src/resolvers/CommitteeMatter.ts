import type { CommitteeMatterResolvers } from '../__generated__/resolvers.ts';

export const CommitteeMatter: CommitteeMatterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.matter.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  units: async ({ unitIds }, _, { loaders }) =>
    (await Promise.all(unitIds.map((id) => loaders.unit.load(id)))).filter((unit) => unit !== null),
  decisions: ({ id }, _, { loaders }) => loaders.decisionsOfMatter.load(id),
};
