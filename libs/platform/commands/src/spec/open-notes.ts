import { eventMigrations } from '@renda/events';
import { openDatabase } from '@renda/persistence';
import { closeAfterSpec, freshDatabase } from '@renda/testing';

import { commandMigrations } from '../migrations.ts';
import { createNotes, noteTable } from './notes.ts';

import type { Database } from '@renda/persistence';

export const openNotes = async (): Promise<{ readonly url: string; readonly database: Database }> => {
  const { url } = await freshDatabase();
  const database = await openDatabase({
    url,
    schema: 'notes',
    tables: [noteTable],
    migrations: [...eventMigrations, ...commandMigrations, createNotes],
    poolSize: 12,
  });
  closeAfterSpec(() => database.close());
  await database.migrate();
  return { url, database };
};

/** Rows of every table of the schema: what a refused command must leave as it was. */
export const rowsOfAllTables = async ({ manager }: Database): Promise<Record<string, number>> => {
  const tables = await manager.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migrations' ORDER BY 1`,
  );
  const counts = tables.map(async ({ name }) => {
    const [row] = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${name}`);
    return [name, row?.count ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
};
