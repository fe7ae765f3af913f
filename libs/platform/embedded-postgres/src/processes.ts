import { readFileSync, statSync } from 'node:fs';

// Field 3 (state) and 22 (start, in ticks since boot) of proc(5) stat, counted behind the name, which may hold spaces.
const statOf = (pid: number): { readonly state: string; readonly startedAt: string } | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
};

/** A process number comes round again; together with its start it names one process. */
export interface ProcessName {
  readonly pid: number;
  readonly startedAt: string;
}

export const processName = (pid: number): ProcessName => ({ pid, startedAt: statOf(pid)?.startedAt ?? '' });

/** False for a zombie too: where nobody reaps orphans, one lies around until the machine stops. */
export const isAlive = (pid: number): boolean => {
  const found = statOf(pid);
  return found !== undefined && found.state !== 'Z' && found.state !== 'X';
};

export const isSameProcess = (name: ProcessName): boolean =>
  isAlive(name.pid) && statOf(name.pid)?.startedAt === name.startedAt;

/** Whether the process works in `folder`, as a PostgreSQL server does in its data. */
export const worksIn = (pid: number, folder: string): boolean => {
  try {
    const [cwd, wanted] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return cwd.dev === wanted.dev && cwd.ino === wanted.ino;
  } catch {
    return false;
  }
};

/** Sends the signal; a process that has gone meanwhile is as good as told. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

export const waitUntil = async (isSo: () => boolean, milliseconds: number): Promise<boolean> => {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
};
