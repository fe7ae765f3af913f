import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isSameProcess, processName } from './processes.ts';
import type { ProcessName } from './processes.ts';

const pathIn = (folder: string): string => join(folder, 'supervisor.json');

const read = (folder: string): ProcessName | undefined => {
  try {
    return JSON.parse(readFileSync(pathIn(folder), 'utf8')) as ProcessName;
  } catch {
    return undefined;
  }
};

/** Which process stops the server when it ends. Killed outright, it cannot; then the next start takes its place. */
export const supervisorOf = (folder: string): ProcessName | undefined => {
  const found = read(folder);
  return found && isSameProcess(found) ? found : undefined;
};

export const becomeSupervisor = (folder: string): void => {
  const draft = `${pathIn(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(processName(process.pid)), { mode: 0o600 });
  renameSync(draft, pathIn(folder));
};

export const isSupervisor = (folder: string): boolean => supervisorOf(folder)?.pid === process.pid;

export const resignAsSupervisor = (folder: string): void => rmSync(pathIn(folder), { force: true });
