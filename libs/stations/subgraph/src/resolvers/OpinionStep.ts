import { maskedNote } from '../masked-words.ts';

import type { OpinionStepResolvers } from '../__generated__/resolvers.ts';

export const OpinionStep: OpinionStepResolvers = {
  note: ({ note }) => maskedNote(note),
};
