import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { officeAt } from './office.ts';
import { databasePid, startRenda } from './renda-process.ts';

import type { AddressInfo } from 'node:net';

import type { Viewer } from '@renda/identity';

import type { Ask } from './office.ts';

type Victim = 'database' | 'parent' | 'both';

/** The whole graph on one port and one data folder, killed now and then, as its clients see it. */
export interface TormentedRenda {
  readonly address: string;
  /** Asks until it is answered, whatever dies meanwhile; throws what the graph refuses for good. */
  insist<T>(query: string, variables: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<T>;
  /** Kills with -9 at once, and starts again what does not come back of itself. */
  strike(victim: Victim): Promise<void>;
  /** Lets it work a while, kills with -9, and starts again what does not come back of itself. */
  kill(victim: Victim): Promise<void>;
  /** Waits until the count has grown, and to that much at least: the graph answers again, however slow the machine. */
  written(count: () => number, atLeast: number): Promise<void>;
  stop(): Promise<void>;
}

const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
};

// What a client hears of a server that has just lost its database; anything else is an answer.
const passing = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

export const tormentedRenda = async (dataFolder: string): Promise<TormentedRenda> => {
  const port = await freePort();
  const start = () => startRenda({ environment: { RENDA_DATA: dataFolder, PORT: port, LOG_LEVEL: 'silent' } });
  let renda = start();
  const address = await renda.address();
  const asks = new Map<Viewer, Promise<Ask>>();
  const askAs = (viewer: Viewer): Promise<Ask> => {
    const ask = asks.get(viewer) ?? officeAt(address, dataFolder, viewer);
    asks.set(viewer, ask);
    return ask;
  };

  const insist = async <T>(query: string, variables: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<T> => {
    for (;;) {
      const ask = await askAs(viewer);
      const answer = await ask(query, variables).catch(() => undefined);
      if (answer?.data && !answer.errors) return answer.data as T;
      const refusal = answer?.errors?.[0];
      if (refusal && !passing.has(refusal.extensions.code)) throw new Error(JSON.stringify(refusal));
      await sleep(50);
    }
  };
  const strike = async (victim: Victim): Promise<void> => {
    const database = databasePid(dataFolder);
    if (victim !== 'parent' && database) process.kill(database, 'SIGKILL');
    if (victim === 'database') return;
    await renda.end('SIGKILL');
    renda = start();
    await renda.address();
  };
  return {
    address,
    insist,
    strike,
    kill: async (victim) => {
      await sleep(400 + Math.random() * 800);
      await strike(victim);
    },
    written: async (count, atLeast) => {
      const enough = Math.max(count() + 10, atLeast);
      while (count() < enough) await sleep(20);
    },
    stop: async () => void (await renda.end('SIGINT')),
  };
};
