import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { assertBeginsAs, attachmentLimits, suggestionsErrors } from '@renda/suggestions-rules';

import { addPart, bytesOf } from '../attachments.ts';

import type { StoreAttachmentInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Attachment } from '../persistence/attachment.table.ts';

/** Stores a file, or the first part of it; its type is told by its bytes (SUG-1). */
export const storeAttachment = async (
  input: StoreAttachmentInput,
  unit: SuggestionsUnit,
): Promise<{ attachment: Attachment }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, storers, regionCode);
  const { size, mediaType } = input;
  const { file: most, unused } = attachmentLimits;
  if (size > most) throw suggestionsErrors.ATTACHMENT_TOO_LARGE({ size, most }, { field: 'size' });
  const sha256 = input.sha256.toLowerCase();
  if (size < 1 || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw commonErrors.INVALID_INPUT({ reason: 'Bytes counted, and 64 hexadecimal digits.' }, { field: 'sha256' });
  }
  const bytes = bytesOf(input.content);
  assertBeginsAs(mediaType, bytes);
  const storedBy = unit.viewer.subject ?? '';
  const count = await unit.attachments.unusedOf(storedBy);
  if (count >= unused) throw suggestionsErrors.ATTACHMENTS_TOO_MANY({ count: count + 1, most: unused });
  const begun = await unit.attachments.add({
    ...{ regionCode, mediaType, size, sha256, storedBy },
    name: fileNameOf(input.name),
    received: Math.min(bytes.length, size),
    parts: 0,
    storedOn: unit.today(),
  });
  return { attachment: await addPart({ ...begun, received: 0 }, bytes, unit) };
};

export const storers = [
  'REPRESENTATIVE',
  'COMMITTEE_STAFF',
  'DEPUTY_DIRECTOR',
  'HANDLING_UNIT',
  'GOVERNMENT_OFFICE',
] as const;

/** A name is shown and saved under: no path, nothing invisible. */
const fileNameOf = (given: string): string => {
  const name = given
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/g, '_')
    .trim();
  if (name === '' || name.length > 200 || given.includes('\0')) {
    throw commonErrors.INVALID_INPUT({ reason: 'A file name has 1 to 200 characters.' }, { field: 'name' });
  }
  return name;
};
