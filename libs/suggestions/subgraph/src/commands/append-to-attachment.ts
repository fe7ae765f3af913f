import { suggestionsErrors } from '@renda/suggestions-rules';

import { addPart, bytesOf, isStorer, notFound } from '../attachments.ts';

import type { AppendToAttachmentInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Attachment } from '../persistence/attachment.table.ts';

/** Stores the next part of a file; who stored the first goes on, and nobody else. */
export const appendToAttachment = async (
  input: AppendToAttachmentInput,
  unit: SuggestionsUnit,
): Promise<{ attachment: Attachment }> => {
  const attachment = await unit.attachments.lock(input.attachmentId);
  if (!isStorer(attachment, unit)) throw notFound(input.attachmentId);
  const { place } = input;
  const { parts, received, size } = attachment;
  if (place !== parts || received === size) {
    throw suggestionsErrors.ATTACHMENT_OUT_OF_ORDER({ place, expected: parts }, { field: 'place' });
  }
  return { attachment: await addPart(attachment, bytesOf(input.content), unit) };
};
