import { cpuOf, cpuOfAll } from '../cpu.ts';
import { loaded } from '../load.ts';

import type { Load } from '../load.ts';
import type { SetUp } from './set-ups.ts';

/** What one turn of one set-up measured. */
export interface Turn extends Load {
  /** Milliseconds per request of all its Node processes, and of PostgreSQL's. */
  readonly nodeCpu: number;
  readonly postgresCpu: number;
}

export interface RoundSettings {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly postgresPid: () => number;
  readonly tell: (line: string) => void;
}

const warmUpSeconds = 8;
/** Before each turn: timers that waited while the processes were held, and cold caches, are not measured. */
const settlingSeconds = 1;

/** A B C A B C …, so that the machine's noise meets all alike; who has no turn is held still. */
export const measuredRounds = async (
  setUps: readonly SetUp[],
  { rounds, seconds, connections, postgresPid, tell }: RoundSettings,
): Promise<ReadonlyMap<SetUp, readonly Turn[]>> => {
  const turns = new Map<SetUp, Turn[]>(setUps.map((setUp) => [setUp, []]));
  for (const setUp of setUps) pause(setUp);
  for (const setUp of setUps) {
    await alone(setUp, () => loaded(setUp.target, { connections, seconds: warmUpSeconds, from: 0 }));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const setUp of setUps) {
      const turn = await alone(setUp, async () => {
        await loaded(setUp.target, { connections, seconds: settlingSeconds, from: round * 131 });
        return measured(setUp, { connections, seconds, from: round * 1_009 }, postgresPid());
      });
      turns.get(setUp)?.push(turn);
      tell(lineOf(round, setUp, turn));
      if (turn.failed > 0) throw new Error(`(${setUp.letter}) ${turn.failed} requests failed: nothing is measured so.`);
    }
  }
  return turns;
};

const measured = async (
  { children, target }: SetUp,
  load: Parameters<typeof loaded>[1],
  postgresPid: number,
): Promise<Turn> => {
  const pids = children.map(({ pid }) => pid);
  const before = { node: cpuOfAll(pids), postgres: cpuOf(postgresPid) };
  const result = await loaded(target, load);
  return {
    ...result,
    nodeCpu: (cpuOfAll(pids) - before.node) / result.requests,
    postgresCpu: (cpuOf(postgresPid) - before.postgres) / result.requests,
  };
};

const alone = async <T>(setUp: SetUp, work: () => Promise<T>): Promise<T> => {
  setUp.children.forEach((child) => child.resume());
  try {
    return await work();
  } finally {
    pause(setUp);
  }
};

const pause = ({ children }: SetUp): void => children.forEach((child) => child.pause());

const lineOf = (
  round: number,
  { letter }: SetUp,
  { requestsPerSecond, nodeCpu, postgresCpu, p50, p99 }: Turn,
): string =>
  `round ${round + 1}  ${letter.padEnd(2)}  ${requestsPerSecond.toFixed(0).padStart(5)} requests/s  ` +
  `Node ${nodeCpu.toFixed(2)} ms  PostgreSQL ${postgresCpu.toFixed(2)} ms  p50 ${p50} ms  p99 ${p99} ms`;
