import { found } from '../found.ts';

import type { AssignmentAdjustmentResolvers } from '../__generated__/resolvers.ts';

export const AssignmentAdjustment: AssignmentAdjustmentResolvers = {
  reason: ({ adjustmentReason }) => adjustmentReason ?? '',
  betterUnit: ({ betterUnitId }, _, { loaders }) => found(loaders.unit, 'HandlingUnit', betterUnitId ?? ''),
  requestedOn: ({ adjustmentRequestedOn, assignedOn }) => adjustmentRequestedOn ?? assignedOn,
  accepted: ({ adjustmentAccepted }) => adjustmentAccepted,
  decidedOn: ({ adjustmentDecidedOn }) => adjustmentDecidedOn,
  note: ({ adjustmentNote }) => adjustmentNote,
};
