import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { DomainError } from '@renda/kernel';

import { currentUser, lend } from './account.ts';
import type { Cluster } from './cluster.ts';
import { embeddedPostgresErrors } from './errors.ts';
import { launch } from './launch.ts';
import { logFrom, sizeOf } from './server-log.ts';

export const superuser = 'renda';

const refusalOf = (folder: string, detail: string): DomainError => {
  if (/No space left/.test(detail)) return embeddedPostgresErrors.DATABASE_DISK_FULL({ folder });
  if (/could not look up effective user/.test(detail)) {
    return embeddedPostgresErrors.DATABASE_USER_WITHOUT_NAME({ user: currentUser() });
  }
  return embeddedPostgresErrors.DATABASE_INIT_FAILED({ folder, detail });
};

/** Made beside and renamed: a start killed half-way leaves no half database behind. */
export const createCluster = async (cluster: Cluster, durable: boolean): Promise<void> => {
  const draft = `${cluster.data}.${process.pid}`;
  const logged = sizeOf(cluster.log);
  mkdirSync(draft, { mode: 0o700 });
  lend(draft, cluster.account);
  const initdb = launch('initdb', {
    ...cluster,
    data: draft,
    passwordFile: join(cluster.folder, 'password'),
    args: [
      ...['--username', superuser, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
      ...(durable ? [] : ['--no-sync']),
    ],
  });
  const [code] = (await once(initdb, 'exit')) as [number | null];
  const detail = logFrom(cluster.log, logged);
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw refusalOf(cluster.folder, detail);
  }
  try {
    renameSync(draft, cluster.data);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another start was first; its database serves both
  }
};
