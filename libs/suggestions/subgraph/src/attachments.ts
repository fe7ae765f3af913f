import { createHash } from 'node:crypto';

import { commonErrors } from '@renda/kernel';
import { assertHoldsAs, attachmentLimits, suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { isUuid } from './foreign-id.ts';
import { ownerKey } from './persistence/attachment.repository.ts';

import type { SuggestionsUnit } from './context.ts';
import type { AttachmentOwner } from './persistence/attachment.repository.ts';
import type { Attachment } from './persistence/attachment.table.ts';

/** The bytes of a part; throws for what is empty, too large, or no Base64. */
export const bytesOf = (content: string): Buffer => {
  const most = attachmentLimits.part;
  if (content.length > Math.ceil(most / 3) * 4) {
    throw suggestionsErrors.ATTACHMENT_TOO_LARGE({ size: content.length, most }, { field: 'content' });
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== content) {
    throw suggestionsErrors.ATTACHMENT_UNREADABLE({}, { field: 'content' });
  }
  return bytes;
};

/** Adds a part, and checks the whole once it is there. */
export const addPart = async (attachment: Attachment, bytes: Buffer, unit: SuggestionsUnit): Promise<Attachment> => {
  const { id, size, parts } = attachment;
  const received = attachment.received + bytes.length;
  if (received > size)
    throw suggestionsErrors.ATTACHMENT_TOO_LARGE({ size: received, most: size }, { field: 'content' });
  await unit.attachments.addPart(id, parts, bytes);
  const stored = await unit.attachments.save({ ...attachment, received, parts: parts + 1 });
  if (received < size) return stored;
  const whole = await unit.attachments.wholeOf(id);
  const { sha256, mediaType, regionCode } = stored;
  if (createHash('sha256').update(whole).digest('hex') !== sha256) {
    throw suggestionsErrors.ATTACHMENT_DAMAGED({ sha256 }, { field: 'sha256' });
  }
  assertHoldsAs(mediaType, whole);
  unit.emit(suggestionsEvent('attachment.stored', { mediaType, size, sha256 }, aggregateOf({ ...stored, regionCode })));
  return stored;
};

const aggregateOf = (row: Attachment) => ({ type: 'SuggestionAttachment', row });

/** Makes files, each stored by the viewer and used for nothing yet, those of the owner; what is not given stays. */
export const attach = async (
  type: AttachmentOwner,
  ownerId: string,
  given: readonly string[] | null | undefined,
  unit: SuggestionsUnit,
): Promise<void> => {
  if (!given) return;
  const ids = [...new Set(given.map((id) => id.toLowerCase()))];
  const most = attachmentLimits.each;
  if (ids.length > most) {
    throw suggestionsErrors.ATTACHMENTS_TOO_MANY({ count: ids.length, most }, { field: 'attachmentIds' });
  }
  const kept = await unit.attachments.ofOwners([ownerKey(type, ownerId)]);
  const added = ids.filter((id) => !kept.some((each) => each.id === id));
  await assertFree(added, type, unit);
  await unit.attachments.setUses(type, ownerId, ids);
};

const assertFree = async (ids: readonly string[], type: AttachmentOwner, unit: SuggestionsUnit): Promise<void> => {
  const rows = new Map((await unit.attachments.lockAll(ids.filter(isUuid))).map((row) => [row.id, row]));
  const owners = await unit.attachments.ownersOf([...rows.keys()]);
  for (const id of ids) {
    const row = rows.get(id);
    if (!row || !isStorer(row, unit)) throw notFound(id);
    const { name, received, size } = row;
    if (received < size) throw suggestionsErrors.ATTACHMENT_INCOMPLETE({ name, received, size }, at);
    // One paper may say several things: its scan goes with each.
    const taken = owners.some(({ attachmentId, ownerType }) => attachmentId === id && ownerType !== 'PAPER');
    const isTaken = type === 'PAPER' ? taken : owners.some(({ attachmentId }) => attachmentId === id);
    if (isTaken) throw suggestionsErrors.ATTACHMENT_USED({ name }, at);
  }
};

export const isStorer = ({ storedBy }: Attachment, { viewer }: SuggestionsUnit): boolean =>
  viewer.kind === 'SYSTEM' || viewer.subject === storedBy;

export const notFound = (id: string): Error => commonErrors.NOT_FOUND({ type: 'SuggestionAttachment', id }, at);

const at = { field: 'attachmentIds' };

/** The files of one suggestion also hang on another that goes on from it. */
export const shareAttachments = async (fromId: string, toId: string, unit: SuggestionsUnit): Promise<void> => {
  const files = await unit.attachments.ofOwners([ownerKey('SUGGESTION', fromId)]);
  await unit.attachments.setUses(
    'SUGGESTION',
    toId,
    files.map(({ id }) => id),
  );
};
