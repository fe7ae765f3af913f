import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

/** 附件: what is known of a file; its bytes are rows of their own, so that lists never read them. */
export interface Attachment extends Stored {
  readonly regionCode: RegionCode;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Bytes that are there; as many as `size` when it is whole. */
  readonly received: number;
  readonly parts: number;
  readonly storedBy: string;
  readonly storedOn: Day;
}

export const attachmentTable = new EntitySchema<Attachment>({
  name: 'SuggestionAttachment',
  tableName: 'attachment',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text' },
    name: { type: 'text' },
    mediaType: { type: 'text' },
    size: { type: 'integer' },
    sha256: { type: 'text' },
    received: { type: 'integer' },
    parts: { type: 'integer' },
    storedBy: { type: 'text' },
    storedOn: { type: 'date' },
  },
});
