import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { ChildProcess } from 'node:child_process';

import type { FaultAnswer, FaultRequest } from './fault-server.ts';

/** A server that is killed at random moments and started again, seen from its clients. */
export interface FaultyServer {
  /** Null when the server was killed before it answered: the client cannot know whether it was done. */
  ask(request: Omit<FaultRequest, 'id'>): Promise<FaultAnswer | null>;
  /** Kills it now and then until stopped. */
  torment(pauseMs: () => number, signal: AbortSignal): Promise<void>;
  /** How often it was killed so far. */
  kills(): number;
  stop(): Promise<void>;
}

export const startFaultyServer = async (url: string): Promise<FaultyServer> => {
  let child = await startChild(url);
  let nextId = 0;
  let kills = 0;
  return {
    kills: () => kills,
    ask: async (request) => {
      const server = child;
      if (server.exitCode !== null || server.signalCode !== null) return setTimeout(20, null);
      nextId += 1;
      return answerOf(server, { ...request, id: nextId });
    },
    torment: async (pauseMs, signal) => {
      while (!signal.aborted) {
        await setTimeout(pauseMs(), undefined, { signal }).catch(() => undefined);
        if (signal.aborted) break;
        const gone = exitOf(child);
        child.kill('SIGKILL');
        await gone;
        kills += 1;
        child = await startChild(url);
      }
    },
    stop: async () => {
      const gone = exitOf(child);
      child.kill('SIGKILL');
      await gone;
    },
  };
};

const startChild = (url: string): Promise<ChildProcess> => {
  const program = join(import.meta.dirname, 'fault-server.ts');
  const child = fork(program, [url], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: 'inherit' });
  child.setMaxListeners(0);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
  });
};

const answerOf = (server: ChildProcess, request: FaultRequest): Promise<FaultAnswer | null> =>
  new Promise((resolve) => {
    const end = (answer: FaultAnswer | null): void => {
      server.off('message', onMessage).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (answer: unknown): void => {
      if ((answer as FaultAnswer).id === request.id) end(answer as FaultAnswer);
    };
    const onExit = (): void => end(null);
    server.on('message', onMessage).once('exit', onExit);
    server.send(request, (error) => {
      if (error) end(null);
    });
  });

const exitOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
