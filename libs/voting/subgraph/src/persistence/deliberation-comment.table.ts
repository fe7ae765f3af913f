import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';

export interface DeliberationComment extends Stored {
  readonly programmeId: string;
  readonly regionCode: RegionCode;
  readonly authorId: string;
  readonly delegation: string | null;
  readonly candidateId: string | null;
  readonly text: string;
}

export const deliberationCommentTable = new EntitySchema<DeliberationComment>({
  name: 'DeliberationComment',
  tableName: 'deliberation_comment',
  columns: {
    ...storedColumns,
    programmeId: { type: 'uuid', name: 'programme_id' },
    regionCode: { type: 'text', name: 'region_code' },
    authorId: { type: 'uuid', name: 'author_id' },
    delegation: { type: 'text', nullable: true },
    candidateId: { type: 'uuid', name: 'candidate_id', nullable: true },
    text: { type: 'text' },
  },
});
