import { setTimeout } from 'node:timers/promises';

import { timeZone } from '@renda/kernel';
import pg from 'pg';

import { sqlStateOf } from './constraint-errors.ts';
import { schemaErrors } from './errors.ts';

export interface ConnectionSettings {
  readonly url: string;
  readonly options: string;
}

// What transactions count on, whatever the server's own default; blanks are escaped in options.
const isolation = String.raw`default_transaction_isolation=read\ committed`;

/** Unqualified names mean the schema, and `::date` means the day in China, on every connection. */
export const connectionSettings = (url: string, schema: string): ConnectionSettings => {
  if (!/^[a-z][a-z0-9_]*$/.test(schema)) throw new Error(`"${schema}" is not a plain schema name.`);
  const address = new URL(url);
  const given = address.searchParams.get('options') ?? '';
  // The driver lets options in the address override ours, so they are taken out and joined.
  address.searchParams.delete('options');
  return {
    url: address.href,
    options: [given, `search_path=${schema},public`, `timezone=${timeZone}`, isolation].join(' -c ').trim(),
  };
};

// Nobody listens yet, or the server says that it is starting or stopping.
const notYetThere = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EAI_AGAIN', '57P03']);

/** Whether no connection came about, so that nothing was begun: to be tried again without fear. */
export const isNotYetThere = (error: unknown): boolean => notYetThere.has(sqlStateOf(error) ?? '');

/** Makes the schema if it is not there, waiting some seconds for a database that is just starting. */
export const ensureSchema = async (url: string, schema: string, patience = 10_000): Promise<void> => {
  const client = await connectedClient(url, Date.now() + patience);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    // Two processes may get here at once: the second one's error means that it is there.
    if (rowCount === 0) await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`).catch(ignoreDuplicate);
  } finally {
    await client.end();
  }
};

const connectedClient = async (url: string, until: number): Promise<pg.Client> => {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!isNotYetThere(error)) throw schemaErrors.DATABASE_REFUSED({ reason: wordsOf(error) });
      if (Date.now() > until) throw schemaErrors.DATABASE_UNREACHABLE({ reason: sqlStateOf(error) });
      await setTimeout(200);
    }
  }
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const ignoreDuplicate = (error: unknown): void => {
  if (!['23505', '42P06'].includes(sqlStateOf(error) ?? '')) throw error;
};
