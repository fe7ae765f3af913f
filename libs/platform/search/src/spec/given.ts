import { randomUUID } from 'node:crypto';

import { openDatabase, repositoryOf } from '@renda/persistence';
import { closeAfterSpec, testDatabaseUrl } from '@renda/testing';

import { noticeMigrations, noticeSearch, noticeTable } from './notice.ts';

import type { Database } from '@renda/persistence';
import type { Notice } from './notice.ts';

/** A migrated database in a schema of its own, closed after the spec. */
export const givenDatabase = async (): Promise<Database> => {
  const database = await openDatabase({
    url: await testDatabaseUrl(),
    schema: `notices_${randomUUID().slice(0, 8)}`,
    tables: [noticeTable],
    migrations: noticeMigrations,
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
