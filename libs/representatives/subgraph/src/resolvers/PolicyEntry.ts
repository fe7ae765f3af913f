import type { PolicyEntryResolvers } from '../__generated__/resolvers.ts';

export const PolicyEntry: PolicyEntryResolvers = {
  value: ({ value }) => (value === null ? null : JSON.stringify(value)),
  basis: ({ source }) => source.basis,
  source: ({ source }) => source.text,
};
