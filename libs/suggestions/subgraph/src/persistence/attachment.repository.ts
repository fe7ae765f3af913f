import { columnsOf, repositoryOf } from '@renda/persistence';

import { attachmentTable } from './attachment.table.ts';

import type { Day } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Attachment } from './attachment.table.ts';

export type AttachmentOwner =
  'SUGGESTION' | 'COMMUNICATION' | 'REPLY' | 'COMMITMENT' | 'LOOK_BACK_SELF' | 'LOOK_BACK_FOUND' | 'PAPER';

/** A file as it hangs on its owner. */
export interface OwnedAttachment extends Attachment {
  readonly owner: string;
}

export const ownerKey = (type: AttachmentOwner, id: string): string => `${type}:${id}`;
export const partKey = (id: string, place: number): string => `${id}:${place}`;

export interface AttachmentRepository extends Repository<Attachment> {
  readonly addPart: (id: string, place: number, bytes: Buffer) => Promise<void>;
  readonly wholeOf: (id: string) => Promise<Buffer>;
  /** Base64 of parts, by `partKey`. */
  readonly partsOf: (keys: readonly string[]) => Promise<readonly { readonly key: string; readonly base64: string }[]>;
  /** Files of owners, by `ownerKey`, in the order given. */
  readonly ofOwners: (keys: readonly string[]) => Promise<readonly OwnedAttachment[]>;
  readonly ownersOf: (
    ids: readonly string[],
  ) => Promise<readonly { attachmentId: string; ownerType: AttachmentOwner }[]>;
  readonly unusedOf: (storedBy: string) => Promise<number>;
  /** Makes the files, in this order, those of the owner. */
  readonly setUses: (type: AttachmentOwner, id: string, attachmentIds: readonly string[]) => Promise<void>;
  readonly dropUnused: (storedBefore: Day, limit: number) => Promise<number>;
}

const unused = 'NOT EXISTS (SELECT FROM attachment_use u WHERE u.attachment_id = t.id)';

export const attachmentRepository = (manager: EntityManager): AttachmentRepository => ({
  ...repositoryOf(manager, attachmentTable),
  addPart: async (id, place, bytes) => {
    await manager.query('INSERT INTO attachment_part (attachment_id, place, bytes) VALUES ($1, $2, $3)', [
      id,
      place,
      bytes,
    ]);
  },
  wholeOf: async (id) => {
    const rows = await manager.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM attachment_part WHERE attachment_id = $1 ORDER BY place',
      [id],
    );
    return Buffer.concat(rows.map(({ bytes }) => bytes));
  },
  partsOf: (keys) =>
    manager.query(
      `SELECT k.key, translate(encode(p.bytes, 'base64'), E'\\n', '') AS base64 FROM unnest($1::text[]) k (key)
       JOIN attachment_part p ON p.attachment_id = split_part(k.key, ':', 1)::uuid AND p.place = split_part(k.key, ':', 2)::int`,
      [keys],
    ),
  ofOwners: (keys) =>
    manager.query<OwnedAttachment[]>(
      `SELECT ${columnsOf(attachmentTable, 't')}, k.key AS owner FROM unnest($1::text[]) k (key)
       JOIN attachment_use u ON u.owner_type = split_part(k.key, ':', 1) AND u.owner_id = split_part(k.key, ':', 2)::uuid
       JOIN attachment t ON t.id = u.attachment_id ORDER BY u.place`,
      [keys],
    ),
  ownersOf: (ids) =>
    manager.query(
      `SELECT attachment_id AS "attachmentId", owner_type AS "ownerType" FROM attachment_use WHERE attachment_id = ANY($1::uuid[])`,
      [ids],
    ),
  unusedOf: async (storedBy) => {
    const [row] = await manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM attachment t WHERE t.stored_by = $1 AND ${unused}`,
      [storedBy],
    );
    return row?.n ?? 0;
  },
  setUses: async (type, id, attachmentIds) => {
    await manager.query(
      'DELETE FROM attachment_use WHERE owner_type = $1 AND owner_id = $2 AND attachment_id <> ALL($3::uuid[])',
      [type, id, attachmentIds],
    );
    await manager.query(
      `INSERT INTO attachment_use (owner_type, owner_id, attachment_id, place)
       SELECT $1, $2, a.id, a.place FROM unnest($3::uuid[]) WITH ORDINALITY a (id, place)
       ON CONFLICT ON CONSTRAINT attachment_use_pkey DO UPDATE SET place = excluded.place`,
      [type, id, attachmentIds],
    );
  },
  dropUnused: async (storedBefore, limit) => {
    const [, count] = await manager.query<[unknown, number]>(
      `DELETE FROM attachment WHERE id IN (
         SELECT t.id FROM attachment t WHERE t.stored_on < $1 AND ${unused} ORDER BY t.id LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [storedBefore, limit],
    );
    return count;
  },
});
