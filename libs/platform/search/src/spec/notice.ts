import { sqlMigration, storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import { defineSearch } from '../define-search.ts';

import type { Stored } from '@renda/persistence';

/** A text for specs and measuring: the library knows no domain. */
export interface Notice extends Stored {
  readonly title: string;
  readonly text: string;
  readonly regionCode: string;
  readonly unitIds: readonly string[];
}

export const noticeTable = new EntitySchema<Notice>({
  name: 'Notice',
  tableName: 'notice_board',
  columns: {
    ...storedColumns,
    title: { type: 'text' },
    text: { type: 'text' },
    regionCode: { type: 'text' },
    unitIds: { type: 'uuid', array: true },
  },
});

const createNotices = sqlMigration('0001-create-notices', {
  up: `-- What the specs of searching search.
CREATE TABLE notice_board (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  title text NOT NULL,
  text text NOT NULL,
  region_code text NOT NULL,
  unit_ids uuid[] NOT NULL
)`,
  down: 'DROP TABLE notice_board',
});

export const noticeSearch = defineSearch({
  table: noticeTable,
  title: 'title',
  body: 'text',
  region: 'regionCode',
  units: 'unitIds',
});

export const noticeMigrations = [createNotices, noticeSearch.migration('0002-create-notice-search')];
