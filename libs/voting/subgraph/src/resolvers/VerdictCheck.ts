import type { VerdictCheckResolvers } from '../__generated__/resolvers.ts';

export const VerdictCheck: VerdictCheckResolvers = {
  figures: ({ figures }) => Object.entries(figures).map(([name, value]) => ({ name, value })),
  rule: ({ rule }, _, { language }) => (language === 'en' ? rule.en : rule.zh),
  itemIds: ({ candidates }) => candidates,
};
