import type { ReceptionDutyResolvers } from '../__generated__/resolvers.ts';

export const ReceptionDuty: ReceptionDutyResolvers = {
  representative: ({ representativeId }) => ({ id: representativeId }),
};
