import type { AuditEntryResolvers } from '../__generated__/resolvers.ts';

export const AuditEntry: AuditEntryResolvers = {
  input: ({ input }) => (input === null ? null : JSON.stringify(input)),
};
