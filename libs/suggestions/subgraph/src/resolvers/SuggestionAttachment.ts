import { partKey } from '../persistence/attachment.repository.ts';

import type { SuggestionAttachmentResolvers } from '../__generated__/resolvers.ts';

export const SuggestionAttachment: SuggestionAttachmentResolvers = {
  complete: ({ received, size }) => received === size,
  part: async ({ id }, { place }, { loaders }) =>
    (await loaders.attachmentPart.load(partKey(id, place)))?.base64 ?? null,
};
