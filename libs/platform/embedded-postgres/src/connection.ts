import { Client, DatabaseError } from 'pg';

import type { Cluster } from './cluster.ts';
import { superuser } from './create-cluster.ts';
import { embeddedPostgresErrors } from './errors.ts';

export const databaseName = 'renda';

export const urlOf = ({ password }: Cluster, port: number, database = databaseName): string =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the query that was running tells
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Whether the server takes connections. Not yet is false; a wrong password will not become right. */
export const databaseIsReachable = async (cluster: Cluster, port: number): Promise<boolean> => {
  try {
    await withClient(urlOf(cluster, port, 'postgres'), (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw embeddedPostgresErrors.DATABASE_PASSWORD_LOST({ folder: cluster.folder });
    }
    return false;
  }
};

/** Makes the one database the application lives in. */
export const ensureDatabase = (cluster: Cluster, port: number): Promise<void> =>
  withClient(urlOf(cluster, port, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${databaseName}`);
    } catch (error) {
      const duplicate = error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? '');
      if (!duplicate) throw error;
    }
  });
