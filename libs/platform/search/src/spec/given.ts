import { randomUUID } from 'node:crypto';

import { openDatabase, repositoryOf, sqlMigration, storedColumns } from '@renda/persistence';
import { closeAfterSpec, testDatabaseUrl } from '@renda/testing';
import { EntitySchema } from 'typeorm';

import { defineSearch } from '../define-search.ts';

import type { Database, Stored } from '@renda/persistence';

/** A text for specs: the library knows no domain. */
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

/** A migrated database in a schema of its own, closed after the spec. */
export const givenDatabase = async (): Promise<Database> => {
  const database = await openDatabase({
    url: await testDatabaseUrl(),
    schema: `notices_${randomUUID().slice(0, 8)}`,
    tables: [noticeTable],
    migrations: [createNotices, noticeSearch.migration('0002-create-notice-search')],
    poolSize: 8,
  });
  closeAfterSpec(() => database.close());
  await database.migrate();
  return database;
};

type Facts = Partial<Pick<Notice, 'title' | 'text' | 'regionCode' | 'unitIds'>>;

const noticeOf = (facts: Facts) => ({ title: '', text: '', regionCode: '611002', unitIds: [], ...facts });

/** Rows as a command files them: with their words, counted. */
export const file = async (database: Database, facts: readonly Facts[]): Promise<readonly Notice[]> => {
  const rows = await database.transaction(async (manager) => {
    const added = await repositoryOf(manager, noticeTable).addAll(facts.map(noticeOf));
    await noticeSearch.write(manager, added);
    return added;
  });
  await database.transaction((manager) => noticeSearch.countWords(manager));
  return rows;
};

/** Rows that nobody indexed. */
export const addUnindexed = (database: Database, facts: readonly Facts[]): Promise<Notice[]> =>
  repositoryOf(database.manager, noticeTable).addAll(facts.map(noticeOf));
