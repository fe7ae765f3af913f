import { resolve } from 'node:path';

import { openCluster } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { ensureDatabase, urlOf } from './connection.ts';
import { livingPostmaster, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { isAlive, waitUntil } from './processes.ts';
import { startServer, waitUntilReady } from './server.ts';
import type { ServerSettings } from './server.ts';
import { stopWithProcess } from './stop-with-process.ts';
import { becomeSupervisor, isSupervisor, resignAsSupervisor, supervisorOf } from './supervisor-file.ts';

export type ServerEvent =
  | { readonly kind: 'STARTED' | 'ATTACHED' | 'RESTARTED'; readonly pid: number; readonly port: number }
  | { readonly kind: 'DIED'; readonly pid: number }
  | { readonly kind: 'RESTART_FAILED'; readonly error: unknown };

export interface EmbeddedPostgresOptions {
  /** Where the data, its password and the server's log live; made when absent. */
  readonly folder: string;
  /** False in tests: faster, and lost in a power cut. */
  readonly durable?: boolean;
  readonly port?: number;
  /** Settings of postgresql.conf that differ from ours. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onEvent?: (event: ServerEvent) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  /** The server's process number now; another one after a restart. */
  pid(): number;
  /** How often the server died under us and was started again. */
  restarts(): number;
  /** Ends the watch, and the server too, unless another living process looks after it. */
  stop(): Promise<void>;
}

const attachOrStart = async (
  cluster: Cluster,
  given: ServerSettings,
): Promise<[Postmaster, 'ATTACHED' | 'STARTED']> => {
  const found = livingPostmaster(cluster.data);
  if (found?.status === 'stopping') await waitUntil(() => !isAlive(found.pid), 60_000);
  else if (found) {
    const ready = await waitUntilReady(cluster);
    if (ready) return [ready, 'ATTACHED'];
  }
  return [await startServer(cluster, given), 'STARTED'];
};

const watchEvery = 250;

/**
 * Starts the PostgreSQL that came with the install on `folder`, or attaches to the one living there, and keeps it alive.
 * A parent killed outright leaves the server running; the next start attaches to it and becomes the one who stops it.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { durable = true, settings = {}, onEvent = () => undefined } = options;
  const cluster = await openCluster(resolve(options.folder), durable);
  const [server, how] = await attachOrStart(cluster, { durable, settings, port: options.port });
  if (how === 'STARTED' || !supervisorOf(cluster.folder)) becomeSupervisor(cluster.folder);
  await ensureDatabase(cluster, server.port);
  onEvent({ kind: how, pid: server.pid, port: server.port });

  let { pid } = server;
  let restarts = 0;
  let stopped = false;
  let restarting: Promise<void> | undefined;

  const restart = async (): Promise<void> => {
    onEvent({ kind: 'DIED', pid });
    try {
      const [next, nextHow] = await attachOrStart(cluster, { durable, settings, port: server.port });
      if (nextHow === 'STARTED') becomeSupervisor(cluster.folder);
      pid = next.pid;
      restarts += 1;
      onEvent({ kind: 'RESTARTED', pid, port: next.port });
    } catch (error) {
      onEvent({ kind: 'RESTART_FAILED', error });
    } finally {
      restarting = undefined;
    }
  };
  const watch = setInterval(() => {
    if (!stopped && !restarting && !isAlive(pid)) restarting = restart();
  }, watchEvery);
  watch.unref();

  const isOurs = (): boolean => isSupervisor(cluster.folder) || !supervisorOf(cluster.folder);
  const forget = stopWithProcess({ stop: () => stop(), pidToStop: () => (isOurs() ? pid : undefined) });
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    clearInterval(watch);
    await restarting;
    if (isOurs()) {
      await stopPostmaster(pid);
      resignAsSupervisor(cluster.folder);
    }
    forget();
  };

  return { url: urlOf(cluster, server.port), port: server.port, pid: () => pid, restarts: () => restarts, stop };
};
