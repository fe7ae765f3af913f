import type { Cluster } from './cluster.ts';
import { livingPostmaster, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { isAlive, isSameProcess, processName, waitUntil } from './processes.ts';
import { assertPortIsFree, startServer, waitUntilReady } from './server.ts';
import type { ServerSettings } from './server.ts';
import { becomeSupervisor, isSupervisor, resignAsSupervisor, supervisorOf } from './supervisor-file.ts';

export type ServerEvent =
  | { readonly kind: 'STARTED' | 'ATTACHED' | 'RESTARTED'; readonly pid: number; readonly port: number }
  | { readonly kind: 'DIED'; readonly pid: number }
  | { readonly kind: 'RESTART_FAILED'; readonly error: unknown };

/** A server kept alive: who looks after it, and what happens when it dies. */
export interface WatchedServer {
  readonly port: number;
  pid(): number;
  restarts(): number;
  /** Whether the server is ours to stop: no other living process looks after it. */
  isOurs(): boolean;
  stop(): Promise<void>;
}

interface Found {
  readonly server: Postmaster;
  readonly how: 'ATTACHED' | 'STARTED';
}

const attach = async (cluster: Cluster): Promise<Found | undefined> => {
  const found = livingPostmaster(cluster.data);
  if (found?.status === 'stopping') await waitUntil(() => !isAlive(found.pid), 60_000);
  const server = found && (await waitUntilReady(cluster));
  return server && { server, how: 'ATTACHED' };
};

const start = async (cluster: Cluster, settings: ServerSettings): Promise<Found> => ({
  server: await startServer(cluster, settings),
  how: 'STARTED',
});

const watchEvery = 250;

/** Attaches to the server living on the cluster, or else starts one; starts it again, on the same port, whenever it dies. */
export const watchServer = async (
  cluster: Cluster,
  settings: ServerSettings,
  tell: (event: ServerEvent) => void,
): Promise<WatchedServer> => {
  const { folder } = cluster;
  let found = await attach(cluster);
  if (!found) {
    await assertPortIsFree(settings.port);
    found = await start(cluster, settings);
  }
  const { port } = found.server;
  let watched = processName(found.server.pid);
  let isOwner = found.how === 'STARTED' || !supervisorOf(folder);
  if (isOwner) becomeSupervisor(folder);
  tell({ kind: found.how, pid: watched.pid, port });

  let restarts = 0;
  let restarting: Promise<void> | undefined;
  const restart = async (): Promise<void> => {
    tell({ kind: 'DIED', pid: watched.pid });
    try {
      const { server, how } = (await attach(cluster)) ?? (await start(cluster, { ...settings, port }));
      isOwner = how === 'STARTED';
      if (isOwner) becomeSupervisor(folder);
      watched = processName(server.pid);
      restarts += 1;
      tell({ kind: 'RESTARTED', pid: server.pid, port });
    } catch (error) {
      tell({ kind: 'RESTART_FAILED', error });
    } finally {
      restarting = undefined;
    }
  };
  const watch = setInterval(() => {
    if (!restarting && !isSameProcess(watched)) restarting = restart();
  }, watchEvery);
  watch.unref();

  const isOurs = (): boolean => (isOwner && isSupervisor(folder)) || !supervisorOf(folder);
  const stop = async (): Promise<void> => {
    clearInterval(watch);
    await restarting;
    if (!isOurs()) return;
    await stopPostmaster(watched.pid);
    resignAsSupervisor(folder);
  };
  return { port, pid: () => watched.pid, restarts: () => restarts, isOurs, stop };
};
