import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

import type { DomainError } from '@renda/kernel';

import { currentUser, ownerOf, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { usableBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { embeddedPostgresErrors } from './errors.ts';
import { launch } from './launch.ts';
import { isAlive } from './processes.ts';
import { logFrom, sizeOf } from './server-log.ts';

/** A data folder that can be served. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

export const superuser = 'renda';

const claimFolder = (folder: string): void => {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const owner = ownerOf(folder);
    const detail = `${(error as NodeJS.ErrnoException).code}${owner ? `, owner ${owner.name}` : ''}`;
    throw embeddedPostgresErrors.DATABASE_FOLDER_NOT_WRITABLE({ folder, user: currentUser(), detail });
  }
};

const lend = (path: string, account: Account | undefined): void => {
  if (account) chownSync(path, account.uid, account.gid);
};

// Written beside and linked into place, so that of two first starts one wins and both read the same.
const passwordIn = (folder: string, account: Account | undefined): string => {
  const path = join(folder, 'password');
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    lend(draft, account);
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(path, 'utf8').trim();
};

const removeAbandonedDrafts = (folder: string): void =>
  readdirSync(folder)
    .filter((name) => /^(data|password)\.\d+$/.test(name) && !isAlive(Number(name.split('.')[1])))
    .forEach((name) => rmSync(join(folder, name), { recursive: true, force: true }));

const refusalOf = (folder: string, detail: string): DomainError => {
  if (/No space left/.test(detail)) return embeddedPostgresErrors.DATABASE_DISK_FULL({ folder });
  if (/could not look up effective user/.test(detail)) {
    return embeddedPostgresErrors.DATABASE_USER_WITHOUT_NAME({ user: currentUser() });
  }
  return embeddedPostgresErrors.DATABASE_INIT_FAILED({ folder, detail });
};

// Made beside and renamed: a start killed half-way leaves no half database behind.
const create = async (cluster: Cluster, durable: boolean): Promise<void> => {
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

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

const assertOurMajor = ({ data, binaries }: Cluster): void => {
  const version = join(data, 'PG_VERSION');
  if (!existsSync(version)) throw embeddedPostgresErrors.DATABASE_FOLDER_NOT_A_DATABASE({ folder: data });
  const found = readFileSync(version, 'utf8').trim();
  if (found !== String(binaries.major)) {
    throw embeddedPostgresErrors.DATABASE_OTHER_MAJOR_VERSION({ folder: data, found, expected: binaries.major });
  }
};

/** The cluster in `folder`, made when there is none. */
export const openCluster = async (folder: string, durable: boolean): Promise<Cluster> => {
  claimFolder(folder);
  removeAbandonedDrafts(folder);
  const data = join(folder, 'data');
  const account = serverAccount(data);
  const binaries = usableBinaries(account);
  const cluster = {
    folder,
    data,
    account,
    binaries,
    log: join(folder, 'server.log'),
    password: passwordIn(folder, account),
  };
  if (isEmpty(data)) await create(cluster, durable);
  assertOurMajor(cluster);
  return cluster;
};
