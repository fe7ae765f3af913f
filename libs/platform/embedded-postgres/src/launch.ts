import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

export interface Launch {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly data: string;
  readonly log: string;
  readonly passwordFile?: string;
  readonly args: readonly string[];
}

/**
 * Runs initdb or postgres on `data`. Root lends the data to another account, which may not be let through the folders
 * above; so the folder itself is handed over, as descriptor 3, and named by that.
 */
export const launch = (program: 'initdb' | 'postgres', given: Launch): ChildProcess => {
  const { account, data, passwordFile } = given;
  const handed = account ? [data, ...(passwordFile === undefined ? [] : [passwordFile])] : [];
  const descriptors = [openSync(given.log, 'a', 0o600), ...handed.map((path) => openSync(path, 'r'))];
  const [log] = descriptors;
  const named = account ? { data: '/proc/self/fd/3', passwordFile: '/proc/self/fd/4' } : { data, passwordFile };
  const password = passwordFile === undefined ? [] : [`--pwfile=${named.passwordFile}`];
  try {
    return spawn(join(given.binaries.folder, 'bin', program), ['-D', named.data, ...password, ...given.args], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      // A session of its own: Ctrl-C is for us, and the server is stopped when its clients have finished.
      detached: true,
      stdio: ['ignore', log, ...descriptors],
      ...(account && { uid: account.uid, gid: account.gid }),
    });
  } finally {
    descriptors.forEach((descriptor) => closeSync(descriptor));
  }
};
