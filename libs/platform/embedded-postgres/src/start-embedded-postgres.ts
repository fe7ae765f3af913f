import { resolve } from 'node:path';

import { openCluster } from './cluster.ts';
import { ensureDatabase, urlOf } from './connection.ts';
import { stopWithProcess } from './stop-with-process.ts';
import { watchServer } from './watched-server.ts';
import type { ServerEvent, WatchedServer } from './watched-server.ts';

export interface EmbeddedPostgresOptions {
  /** Where the data, its password and the server's log live; made when absent. */
  readonly folder: string;
  /** False in tests: faster, and lost in a power cut. */
  readonly durable?: boolean;
  /** Refused when taken; without it, any free one. A server already living in the folder keeps its own. */
  readonly port?: number;
  /** Settings of postgresql.conf that differ from ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another PostgreSQL than the one that came with the install: the folder that holds its bin. For checks against it. */
  readonly programs?: string;
  readonly onEvent?: (event: ServerEvent) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  /** The server's process number now; another one after a restart. */
  pid(): number;
  /** How often the server died under us and was started again, on the same port. */
  restarts(): number;
  /** Ends the watch, and the server too, unless another living process looks after it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with the install on `folder`, or attaches to the one living there, and keeps it alive.
 * A parent killed outright leaves the server running; the next start attaches to it and becomes the one who stops it.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { durable = true, settings = {}, port, programs, onEvent = () => undefined } = options;
  const cluster = await openCluster({ folder: resolve(options.folder), durable, programs });
  const starting = watchServer(cluster, { durable, settings, port }, onEvent);

  // Known to the end of this process from the first moment: a Ctrl-C may come while the server is still starting.
  let server: WatchedServer | undefined;
  let stopping: Promise<void> | undefined;
  const stopOnce = async (): Promise<void> => {
    await (await starting).stop();
    forget();
  };
  const stop = (): Promise<void> => (stopping ??= stopOnce());
  const forget = stopWithProcess({ stop, pidToStop: () => (server?.isOurs() ? server.pid() : undefined) });
  try {
    server = await starting;
  } catch (error) {
    forget();
    throw error;
  }
  await ensureDatabase(cluster, server.port);
  return { url: urlOf(cluster, server.port), port: server.port, pid: server.pid, restarts: server.restarts, stop };
};
