import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, signal, waitUntil, worksIn } from './processes.ts';

/** A living PostgreSQL server, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby';
}

const readLines = (data: string): readonly string[] => {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** The server living on `data`. The file alone proves nothing: it outlives a killed server, and its number may be anybody's by now. */
export const livingPostmaster = (data: string): Postmaster | undefined => {
  const lines = readLines(data);
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !worksIn(pid, data)) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7]?.trim() || 'starting') as Postmaster['status'] };
};

/** PostgreSQL refuses to start while the number in the file belongs to some process, whatever that is. */
export const removeStalePidFile = (data: string): void => {
  const pid = Number(readLines(data)[0]);
  if (pid && isAlive(pid) && !worksIn(pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true });
};

const patience = { fast: 30_000, immediate: 5_000 };

/** Fast shutdown: sessions are ended, what was acknowledged is on disk. Harsher only when that takes too long. */
export const stopPostmaster = async (pid: number): Promise<void> => {
  const isGone = (): boolean => !isAlive(pid);
  signal(pid, 'SIGINT');
  if (await waitUntil(isGone, patience.fast)) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntil(isGone, patience.immediate)) return;
  signal(pid, 'SIGKILL');
  await waitUntil(isGone, patience.immediate);
};
