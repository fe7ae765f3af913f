import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { ChildProcess } from 'node:child_process';

import type { Deputy, Done, Order } from './deputy-worker.ts';

/** A step that all deputies took. */
export interface Taken {
  readonly answered: number;
  readonly seconds: number;
  /** CPU seconds of the clients, which share the cores with the server. */
  readonly clientCpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly receipts: readonly string[];
}

export interface Deputies {
  readonly pids: readonly number[];
  take(order: Order): Promise<Taken>;
  stop(): void;
}

const processes = 2;

/** All deputies in two processes with half of the connections each. */
export const callDeputies = async (
  url: string,
  connections: number,
  deputies: readonly Deputy[],
): Promise<Deputies> => {
  const workers = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'deputy-worker.ts'), { stdio: 'inherit' }),
  );
  const killAtExit = (): void => workers.forEach((worker) => worker.kill('SIGKILL'));
  process.once('exit', killAtExit);
  const take = async (orderOf: (index: number) => Order): Promise<Taken> => {
    const from = performance.now();
    const told = await Promise.all(workers.map((worker, index) => answerOf(worker, orderOf(index))));
    return takenBy(told, (performance.now() - from) / 1000);
  };
  await take((index) => ({
    step: 'begin',
    url,
    connections: Math.max(1, Math.round(connections / processes)),
    deputies: deputies.filter((_, number) => number % processes === index),
  }));
  return {
    pids: workers.flatMap(({ pid }) => pid ?? []),
    take: (order) => take(() => order),
    stop: () => {
      process.off('exit', killAtExit);
      workers.forEach((worker) => worker.send({ step: 'end' } satisfies Order));
    },
  };
};

const answerOf = async (worker: ChildProcess, order: Order): Promise<Done> => {
  worker.send(order);
  const [done] = (await once(worker, 'message')) as [Done];
  if (done.failed) throw new Error(`${order.step}: ${done.failed}`);
  return done;
};

const takenBy = (told: readonly Done[], seconds: number): Taken => {
  const latencies = told.flatMap((done) => done.latencies).toSorted((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
  return {
    answered: told.reduce((sum, { answered }) => sum + answered, 0),
    seconds,
    clientCpu: told.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / 1000,
    p50: at(0.5),
    p99: at(0.99),
    receipts: told.flatMap(({ receipts = [] }) => receipts),
  };
};
