import { stepsSeenBy } from '../key-supervisions.ts';

import type { KeySupervisionResolvers } from '../__generated__/resolvers.ts';

export const KeySupervision: KeySupervisionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.keySupervision.load(id),
  suggestion: ({ suggestionId }, _, { loaders }) => loaders.suggestion.load(suggestionId),
  region: ({ regionCode }) => ({ code: regionCode }),
  members: ({ memberIds }) => memberIds.map((id) => ({ id })),
  steps: (keySupervision, _, context) => stepsSeenBy(keySupervision, context),
};
