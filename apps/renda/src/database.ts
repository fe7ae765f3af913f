import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '@renda/embedded-postgres';

import type { SubgraphName } from '@renda/supergraph';

import { createLogger } from './logger.ts';

import type { Environment } from './environment.ts';

/** Where each subgraph's database is. */
export interface Databases {
  readonly urlOf: (subgraph: SubgraphName) => string;
  readonly stop: () => Promise<void>;
}

/** The databases named by the environment, or else the embedded one, started or attached to. */
export const openDatabases = async (environment: Environment): Promise<Databases> => {
  const { databaseUrl, databaseUrls } = environment;
  if (databaseUrl !== undefined) {
    return { urlOf: (subgraph) => databaseUrls[subgraph] ?? databaseUrl, stop: async () => undefined };
  }
  const logger = createLogger(environment);
  const embedded = await startEmbeddedPostgres({
    folder: join(await dataFolder(environment), 'postgres'),
    onEvent: (event) => logger.info(event, 'Embedded database'),
  });
  return { urlOf: (subgraph) => databaseUrls[subgraph] ?? embedded.url, stop: () => embedded.stop() };
};

/** The data folder, made when absent. Others may pass through it: the database runs as a user of its own. */
export const dataFolder = async ({ dataFolder: folder }: Environment): Promise<string> => {
  const made = await mkdir(folder, { recursive: true });
  if (made) await chmod(folder, 0o755);
  return folder;
};
