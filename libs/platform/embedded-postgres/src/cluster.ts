import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

import { currentUser, lend, ownerOf, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { binariesIn, usableBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { embeddedPostgresErrors } from './errors.ts';
import { isAlive } from './processes.ts';

/** A data folder that can be served. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

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

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

const assertOurMajor = ({ data, binaries }: Cluster): void => {
  const version = join(data, 'PG_VERSION');
  if (!existsSync(version)) throw embeddedPostgresErrors.DATABASE_FOLDER_NOT_A_DATABASE({ folder: data });
  const found = readFileSync(version, 'utf8').trim();
  if (found !== String(binaries.major)) {
    throw embeddedPostgresErrors.DATABASE_OTHER_MAJOR_VERSION({ folder: data, found, expected: binaries.major });
  }
};

export interface ClusterOptions {
  readonly folder: string;
  readonly durable: boolean;
  readonly programs?: string;
}

/** The cluster in `folder`, made when there is none. */
export const openCluster = async ({ folder, durable, programs }: ClusterOptions): Promise<Cluster> => {
  claimFolder(folder);
  removeAbandonedDrafts(folder);
  const data = join(folder, 'data');
  const account = serverAccount(data);
  const binaries = programs === undefined ? usableBinaries(account) : binariesIn(programs, account);
  const cluster = {
    folder,
    data,
    account,
    binaries,
    log: join(folder, 'server.log'),
    password: passwordIn(folder, account),
  };
  if (isEmpty(data)) await createCluster(cluster, durable);
  assertOurMajor(cluster);
  return cluster;
};
