import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';

import { Client } from 'pg';

import { closeAfterSpec } from './close-after-spec.ts';
import { outsideDatabaseUrl, testDatabaseUrl } from './test-database.ts';
import { currentTestRun } from './test-run.ts';

/** A database made once in a run and copied for every spec that wants the same. */
export interface DatabaseTemplate {
  /** Says what `prepare` makes; equal keys share one template. */
  readonly key: string;
  prepare(url: string): Promise<void>;
}

export interface FreshDatabase {
  readonly name: string;
  readonly url: string;
  /** Called at the end of the spec file by itself. */
  drop(): Promise<void>;
}

const prefix = (): string => `renda_test_${digest(basename(currentTestRun().folder))}_`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const urlOf = (base: string, name: string): string => {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
};

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const exists = async (client: Client, name: string): Promise<boolean> =>
  (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;

// Two workers may want the same template at once: one prepares, the other waits. Renamed when done, so never seen half.
const ensureTemplate = async (client: Client, base: string, { key, prepare }: DatabaseTemplate): Promise<string> => {
  const name = `${prefix()}template_${digest(key)}`;
  const draft = `${name}_draft`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    if (await exists(client, name)) return name;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await prepare(urlOf(base, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
};

const dropDatabase = (client: Client, name: string): Promise<unknown> =>
  client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

/** A database of the spec file's own: empty, or a copy of the template. */
export const freshDatabase = async ({
  template,
}: { readonly template?: DatabaseTemplate } = {}): Promise<FreshDatabase> => {
  const base = await testDatabaseUrl();
  const name = `${prefix()}${randomUUID().replaceAll('-', '')}`;
  await withClient(base, async (client) => {
    const source = template && (await ensureTemplate(client, base, template));
    await client.query(`CREATE DATABASE ${name}${source ? ` TEMPLATE ${source}` : ''}`);
  });
  const drop = async (): Promise<void> => {
    await withClient(base, (client) => dropDatabase(client, name));
  };
  closeAfterSpec(drop);
  return { name, url: urlOf(base, name), drop };
};

/** What a run leaves on a PostgreSQL that outlives it. */
export const dropTestDatabases = async (): Promise<void> => {
  const outside = outsideDatabaseUrl();
  if (!outside) return;
  await withClient(outside, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix()],
    );
    for (const { datname } of rows) await dropDatabase(client, datname);
  });
};
