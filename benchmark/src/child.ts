import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { childrenOf, processTree } from './cpu.ts';
import { root } from './options.ts';

import type { AddressInfo } from 'node:net';

// One each stands by to be killed with us.
process.setMaxListeners(50);

/** A measured process: held still while others have their turn. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
}

export interface ChildSettings {
  readonly name: string;
  readonly args: readonly string[];
  readonly command?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: string;
  /** Its GraphQL address and a query, asked until it is answered. */
  readonly url: string;
  readonly readyQuery?: string;
  readonly patienceSeconds?: number;
}

/** Starts a process and waits until it is ready; one that ends before tells the end of its log. */
export const startChild = async (settings: ChildSettings): Promise<Child> => {
  const {
    name,
    args,
    command = process.execPath,
    environment,
    log,
    url,
    readyQuery = '{ __typename }',
    patienceSeconds = 60,
  } = settings;
  const output = openSync(log, 'w');
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let isAlive = true;
  child.once('exit', () => (isAlive = false)).once('error', () => (isAlive = false));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started.`);
  const signalTree = (signal: NodeJS.Signals) => processTree(pid).forEach((one) => signalOne(one, signal));
  const killAtExit = () => isAlive && signalTree('SIGKILL');
  process.once('exit', killAtExit);

  const stop = async () => {
    signalTree('SIGCONT');
    const tree = processTree(pid);
    signalOne(leaderOf(pid), 'SIGTERM');
    const until = performance.now() + 20_000;
    while (tree.some(isThere) && performance.now() < until) await setTimeout(50);
    tree.filter(isThere).forEach((one) => signalOne(one, 'SIGKILL'));
    process.off('exit', killAtExit);
  };

  const until = performance.now() + patienceSeconds * 1000;
  while (!(await answers(url, readyQuery))) {
    if (isAlive && performance.now() < until) {
      await setTimeout(50);
      continue;
    }
    const told = readFileSync(log, 'utf8').split('\n').slice(-20).join('\n');
    await stop();
    throw new Error(`${name} did not become ready (${log}):\n${told}`);
  }
  return { name, pid, pause: () => signalTree('SIGSTOP'), resume: () => signalTree('SIGCONT'), stop };
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const answers = async (url: string, query: string): Promise<boolean> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(5_000),
    });
    const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
    return Boolean(data) && !errors;
  } catch {
    return false;
  }
};

/** The process that is told to stop: npm and its shell would hand the signal on as well, and two mean "at once". */
const leaderOf = (pid: number): number => {
  const [first] = childrenOf(pid);
  return first !== undefined && /^(npm|sh)\b/.test(commandOf(pid)) ? leaderOf(first) : pid;
};

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
};

/** One that has ended but that nobody has asked about is gone too. */
const isThere = (pid: number): boolean => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const signalOne = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    return; // it has ended already
  }
};
