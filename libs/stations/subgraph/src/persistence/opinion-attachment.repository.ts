import { repositoryOf } from '@renda/persistence';

import { opinionAttachmentTable } from './opinion-attachment.table.ts';

import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { OpinionAttachment } from './opinion-attachment.table.ts';

export interface AttachmentRepository extends Repository<OpinionAttachment> {
  /** File names tell who somebody is as well as a text does. */
  readonly eraseNames: (opinionId: string) => Promise<void>;
}

export const attachmentRepository = (manager: EntityManager): AttachmentRepository => ({
  ...repositoryOf(manager, opinionAttachmentTable),
  eraseNames: async (opinionId) => {
    await manager.query('UPDATE opinion_attachment SET name = NULL WHERE opinion_id = $1 AND name IS NOT NULL', [
      opinionId,
    ]);
  },
});
