import { openGraphClient } from '@renda/supergraph';
import { pino } from 'pino';

import { cpuOf } from '../cpu.ts';
import { median } from '../median.ts';
import { screensOf } from './screens.ts';

import type { GraphClient } from '@renda/supergraph';

import type { DataSet } from './data-set.ts';
import type { Screen } from './screens.ts';

/** What a request for a screen took. */
export interface Cost {
  readonly milliseconds: number;
  readonly nodeCpu: number;
  readonly postgresCpu: number;
  readonly statements: readonly number[];
}

export interface MeasuredScreen extends Pick<Screen, 'name' | 'target'> {
  /** By the number of suggestions. */
  readonly costs: ReadonlyMap<number, Cost>;
}

interface Bench {
  readonly data: DataSet;
  readonly client: GraphClient;
  readonly screens: readonly Screen[];
}

interface Turn {
  readonly times: readonly number[];
  readonly nodeCpu: number;
  readonly postgresCpu: number;
  readonly statements: readonly number[];
}

/** Requests of a screen in a turn; a warm-up before takes as many. */
const perTurn = 12;

/** Every screen on all sizes in turn, so that a slow minute of the machine slows them all. */
export const measuredScreens = async (
  sets: readonly DataSet[],
  rounds: number,
  only: readonly string[] | undefined,
  tell: (line: string) => void,
): Promise<readonly MeasuredScreen[]> => {
  const benches = await Promise.all(sets.map(openBench));
  const measured: MeasuredScreen[] = [];
  const [{ screens } = { screens: [] }] = benches;
  for (const [place, { name, target }] of screens.entries()) {
    if (only && !only.some((part) => name.includes(part))) continue;
    const turns = new Map<Bench, Turn[]>(benches.map((bench) => [bench, []]));
    for (const bench of benches) await turnOf(bench, place, 0);
    for (let round = 1; round <= rounds; round += 1) {
      for (const bench of benches) turns.get(bench)?.push(await turnOf(bench, place, round));
    }
    const costs = new Map([...turns].map(([{ data }, taken]) => [data.suggestions, costOf(taken)]));
    measured.push({ name, target, costs });
    tell(
      `${name}: ${[...costs].map(([size, { milliseconds }]) => `${size}: ${milliseconds.toFixed(1)} ms`).join(', ')}`,
    );
  }
  for (const { client } of benches) await client.stop();
  return measured;
};

const openBench = async (data: DataSet): Promise<Bench> => ({
  data,
  client: await openGraphClient(data.graph, pino({ level: 'error' })),
  screens: await screensOf(data.client),
});

const turnOf = async ({ data, client, screens }: Bench, place: number, round: number): Promise<Turn> => {
  const { query, requests, name } = screens[place] ?? { query: '', requests: [], name: '' };
  const times: number[] = [];
  const statements = new Set<number>();
  const [node, postgres] = [process.cpuUsage(), cpuOf(data.postgres.pid())];
  for (let n = 0; n < perTurn; n += 1) {
    const request = requests[(round * perTurn + n) % requests.length];
    if (!request) throw new Error(`${name}: there is nothing to ask.`);
    const [before, started] = [data.statements(), performance.now()];
    const { errors } = await client.ask(query, request.variables, request.viewer);
    times.push(performance.now() - started);
    statements.add(data.statements() - before);
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  }
  const { user, system } = process.cpuUsage(node);
  return {
    times,
    nodeCpu: (user + system) / 1000 / perTurn,
    postgresCpu: (cpuOf(data.postgres.pid()) - postgres) / perTurn,
    statements: [...statements],
  };
};

const costOf = (turns: readonly Turn[]): Cost => ({
  milliseconds: median(turns.flatMap(({ times }) => times)),
  nodeCpu: median(turns.map(({ nodeCpu }) => nodeCpu)),
  postgresCpu: median(turns.map(({ postgresCpu }) => postgresCpu)),
  statements: [...new Set(turns.flatMap(({ statements }) => statements))].sort((a, b) => a - b),
});
