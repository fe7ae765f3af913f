import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { closeAfterSpec } from '@renda/testing';

import type { ChildProcess } from 'node:child_process';

const program = join(__dirname, '../../renda.mjs');

/** The command `renda` in a process of its own, as an operator starts it. */
export interface RendaProcess {
  readonly pid: number;
  /** What it has written so far, to both streams. */
  said(): string;
  /** Its address, once it answers; throws with what it said if it ends before. */
  address(): Promise<string>;
  /** How it ended: the exit code, or the signal. */
  ended(): Promise<number | NodeJS.Signals>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

export interface RendaOptions {
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs as this account; only root can. */
  readonly uid?: number;
}

/** Nothing of the environment of the tests reaches it but where programs are. Without the sample, unless asked for. */
export const startRenda = (options: RendaOptions = {}): RendaProcess => {
  const { uid } = options;
  const child = spawn(process.execPath, [program, ...(options.arguments ?? ['start'])], {
    cwd: '/',
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      PORT: '0',
      RENDA_SAMPLE: 'none',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const exit = once(child, 'exit').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
  closeAfterSpec(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  const said = (): string => text;
  return {
    pid: child.pid ?? 0,
    said,
    address: () => addressOf(child, said),
    ended: () => exit,
    end: (signal) => {
      child.kill(signal);
      return exit;
    },
  };
};

const addressOf = async (child: ChildProcess, said: () => string): Promise<string> => {
  for (;;) {
    // The line after the address: a half-read one is not taken.
    const found = /GraphQL +(http\S+)\/graphql\n/.exec(said())?.[1];
    if (found) return found;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`renda ended: ${said()}`);
    await sleep(20);
  }
};

/** The process number of the embedded database's server in a data folder; undefined when none has started. */
export const databasePid = (dataFolder: string): number | undefined => {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
};
