import pg from 'pg';

import type { Database } from '@renda/persistence';

/** What happened in a schema's log: rows were written, or numbered and so readable. */
export type Wake = 'written' | 'numbered';

const channel = 'renda_events';
const coalesceMs = 20;
const reconnectMs = 1_000;

const pending = new WeakMap<Database, Set<Wake>>();

/**
 * Tells the processes that number or read the schema's log. Called after the commit, never inside (NOTIFY in a
 * transaction halves the commit rate); many calls within 20 ms become one. A lost one is made up for by polling.
 */
export const wakeUp = (database: Database, wake: Wake): void => {
  const waiting = pending.get(database) ?? new Set<Wake>();
  pending.set(database, waiting);
  if (waiting.has(wake)) return;
  waiting.add(wake);
  setTimeout(() => {
    waiting.delete(wake);
    if (!database.dataSource.isInitialized) return;
    database.manager
      .query('SELECT pg_notify($1, $2)', [channel, `${database.schema}:${wake}`])
      // A database that is going away wakes nobody; the poll finds what it left.
      .catch(() => undefined);
  }, coalesceMs).unref();
};

/** To be called when a transaction that appended events has committed. */
export const announceEvents = (database: Database): void => wakeUp(database, 'written');

export interface WakeListener {
  on(schema: string, wake: Wake, listener: () => void): void;
  close(): Promise<void>;
}

/** One connection that listens to the schemas of one database, and takes itself up again when it breaks. */
export const listenForWakes = (url: string): WakeListener => {
  const listeners = new Map<string, (() => void)[]>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const again = (): void => {
    client = null;
    if (!closed) timer ??= setTimeout(() => void connect(), reconnectMs).unref();
  };

  const connect = async (): Promise<void> => {
    timer = null;
    const fresh = new pg.Client({ connectionString: url, application_name: 'renda-listen', keepAlive: true });
    client = fresh;
    fresh.on('error', () => undefined);
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => listeners.get(payload ?? '')?.forEach((listener) => listener()));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
      // What was told while nobody listened.
      listeners.forEach((waiting) => waiting.forEach((listener) => listener()));
    } catch {
      await fresh.end().catch(() => undefined);
      if (client === fresh) again();
    }
  };

  const connecting = connect();
  return {
    on: (schema, wake, listener) => {
      const key = `${schema}:${wake}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
};
