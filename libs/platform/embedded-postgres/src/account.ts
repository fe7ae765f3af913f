import { chownSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';

import { embeddedPostgresErrors } from './errors.ts';

/** The operating system account the server runs as, when that is not our own. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const passwdEntries = (): readonly Account[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

const nameOf = (uid: number): string => passwdEntries().find((entry) => entry.uid === uid)?.name ?? `uid ${uid}`;

export const currentUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
};

/** `undefined` when there is nothing, or nothing we may look at. */
export const ownerOf = (path: string): Account | undefined => {
  try {
    const { uid, gid } = statSync(path);
    return { name: nameOf(uid), uid, gid };
  } catch {
    return undefined;
  }
};

/**
 * Whoever owns the data runs the server; PostgreSQL refuses root, so root lends it to `postgres`, or else `nobody`.
 * `undefined`: the server runs as we do.
 */
export const serverAccount = (data: string, uid = process.getuid?.()): Account | undefined => {
  const owner = ownerOf(data);
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw embeddedPostgresErrors.DATABASE_FOLDER_OF_ANOTHER_USER({
        folder: data,
        owner: owner.name,
        user: currentUser(),
      });
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return owner;
  const entries = passwdEntries();
  const lent = ['postgres', 'nobody'].map((name) => entries.find((entry) => entry.name === name)).find(Boolean);
  if (!lent) throw embeddedPostgresErrors.DATABASE_NO_ACCOUNT({ detail: '/etc/passwd' });
  return lent;
};

export const lend = (path: string, account: Account | undefined): void => {
  if (account) chownSync(path, account.uid, account.gid);
};
