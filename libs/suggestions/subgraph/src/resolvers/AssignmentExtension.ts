import type { AssignmentExtensionResolvers } from '../__generated__/resolvers.ts';

export const AssignmentExtension: AssignmentExtensionResolvers = {
  reason: ({ extensionReason }) => extensionReason ?? '',
  until: ({ extensionUntil, assignedOn }) => extensionUntil ?? assignedOn,
  requestedOn: ({ extensionRequestedOn, assignedOn }) => extensionRequestedOn ?? assignedOn,
  granted: ({ extensionGranted }) => extensionGranted,
  decidedOn: ({ extensionDecidedOn }) => extensionDecidedOn,
  note: ({ extensionNote }) => extensionNote,
};
