import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Cluster } from './cluster.ts';
import { databaseIsReachable } from './connection.ts';
import { embeddedPostgresErrors } from './errors.ts';
import { launch } from './launch.ts';
import { livingPostmaster, removeStalePidFile, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { logFrom, sizeOf, turnOver } from './server-log.ts';

export interface ServerSettings {
  readonly durable: boolean;
  /** Asked for by the user; otherwise any free one. */
  readonly port: number | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  jit: 'off',
  log_checkpoints: 'off',
  // Refused statements are the application's to log: PostgreSQL would add the values, which may be personal (ACC-2).
  log_min_messages: 'log',
  log_timezone: 'UTC',
  timezone: 'UTC',
};
// What a test loses in a power cut it makes again.
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum_naptime: '10min',
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

// Below the range from which the system takes the near end of outgoing connections: after a crash the port is still free.
const freePort = async (): Promise<number> => {
  const port = 15_000 + Math.floor(Math.random() * 15_000);
  return (await isFree(port)) ? port : freePort();
};

const patience = { ready: 120_000, locked: 20_000 };

type Outcome = { readonly ready: Postmaster } | { readonly complaint: string };

const exitOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

const attempt = async (cluster: Cluster, port: number, { durable, settings }: ServerSettings): Promise<Outcome> => {
  turnOver(cluster.log);
  const logged = sizeOf(cluster.log);
  removeStalePidFile(cluster.data);
  const values = { ...always, ...(durable ? {} : forTests), ...settings, port: String(port) };
  const child = launch('postgres', {
    ...cluster,
    args: Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  });
  child.unref();
  const ended = new AbortController();
  void exitOf(child).then(() => ended.abort());
  try {
    const ready = await waitUntilReady(cluster, ended.signal);
    return ready ? { ready } : { complaint: logFrom(cluster.log, logged) };
  } catch (error) {
    if (child.pid !== undefined) await stopPostmaster(child.pid);
    throw error;
  }
};

/** The living server once it answers, or `undefined` when it ends (or `ended` says so) before that. */
export const waitUntilReady = async (cluster: Cluster, ended?: AbortSignal): Promise<Postmaster | undefined> => {
  const giveUpAt = Date.now() + patience.ready;
  while (!ended?.aborted) {
    const found = livingPostmaster(cluster.data);
    if (!found && !ended) return undefined;
    if (found?.status === 'ready' && (await databaseIsReachable(cluster, found.port))) return found;
    if (Date.now() > giveUpAt) {
      const { folder, log } = cluster;
      throw embeddedPostgresErrors.DATABASE_NOT_READY({ folder, log, seconds: patience.ready / 1000 });
    }
    await sleep(15);
  }
  return undefined;
};

const lastComplaint = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|error while/.test(line))
    .at(-1) ?? log.trim().slice(-300);

/** A port the user asked for and cannot have is said at once, rather than waited for. */
export const assertPortIsFree = async (port: number | undefined): Promise<void> => {
  if (port !== undefined && !(await isFree(port))) throw embeddedPostgresErrors.DATABASE_PORT_IN_USE({ port });
};

/** Starts the server, waiting out what a killed one leaves behind: its other processes take a moment to end. */
export const startServer = async (cluster: Cluster, given: ServerSettings): Promise<Postmaster> => {
  const { folder, log } = cluster;
  const giveUpAt = Date.now() + patience.locked;
  for (;;) {
    const port = given.port ?? (await freePort());
    const outcome = await attempt(cluster, port, given);
    if ('ready' in outcome) return outcome.ready;
    const { complaint } = outcome;
    if (/No space left/.test(complaint)) throw embeddedPostgresErrors.DATABASE_DISK_FULL({ folder });
    const isPortTaken = /Address already in use/.test(complaint);
    const isPassing = isPortTaken || /lock file "postmaster.pid"|pre-existing shared memory block/.test(complaint);
    if (isPassing && livingPostmaster(cluster.data)) {
      const other = await waitUntilReady(cluster);
      if (other) return other;
    }
    if (!isPassing || Date.now() > giveUpAt) {
      throw isPortTaken
        ? embeddedPostgresErrors.DATABASE_PORT_IN_USE({ port })
        : embeddedPostgresErrors.DATABASE_START_FAILED({ folder, log, detail: lastComplaint(complaint) });
    }
    await sleep(200);
  }
};
