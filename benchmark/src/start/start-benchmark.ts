import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@renda/embedded-postgres';

import { freePort, startChild } from '../child.ts';
import { cpuOf } from '../cpu.ts';
import { median } from '../median.ts';
import { benchmarkFolder } from '../options.ts';
import { writeIntoReadme } from '../readme.ts';
import { machineFacts } from '../graph/report.ts';

import type { Options } from '../options.ts';

const firstTarget = 20;
const againTarget = 5;
const starts = 3;
const query = '{ stations(first: 3) { nodes { name region { name } } } }';

interface Start {
  readonly seconds: number;
  /** Seconds of CPU until then, PostgreSQL's among them: what a busy machine does not stretch. */
  readonly cpu: number;
}

/** From `npm start` in an installed checkout to the first answered query: with nothing there, and with the sample loaded. */
export const startBenchmark = async (options: Options): Promise<void> => {
  const folder = join(benchmarkFolder, 'start');
  await removeEmbeddedPostgres(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const first = await started(folder);
  console.log(`first start ${lineOf(first, firstTarget)}`);
  const again: Start[] = [];
  for (let n = 0; n < starts; n += 1) {
    const next = await started(folder);
    again.push(next);
    console.log(`later start ${lineOf(next, againTarget)}`);
  }
  await removeEmbeddedPostgres(join(folder, 'postgres'));
  const report = [
    '| from `npm start` to the first answered query | seconds | of CPU, with PostgreSQL’s | target |',
    '| --- | ---: | ---: | ---: |',
    `| first time: database made, sample loaded | ${first.seconds.toFixed(1)} | ${first.cpu.toFixed(1)} | ${firstTarget} |`,
    `| after that (median of ${starts}) | ${middle(again, 'seconds')} | ${middle(again, 'cpu')} | ${againTarget} |`,
    '',
    `\`npm run benchmark -- start\`, ${new Date().toISOString().slice(0, 10)}. ${machineFacts()}`,
  ].join('\n');
  console.log(`\n${report}`);
  if (options.write) writeIntoReadme('start', report);
};

const lineOf = ({ seconds, cpu }: Start, target: number): string =>
  `${seconds.toFixed(1)} s to the first answered query (target ${target} s), ${cpu.toFixed(1)} s of CPU`;

const middle = (several: readonly Start[], key: keyof Start): string =>
  median(several.map((each) => each[key])).toFixed(1);

const started = async (folder: string): Promise<Start> => {
  const port = await freePort();
  const from = performance.now();
  const child = await startChild({
    name: 'npm start',
    command: 'npm',
    args: ['start'],
    environment: { PORT: String(port), RENDA_DATA: folder },
    log: join(folder, 'start.log'),
    url: `http://127.0.0.1:${port}/graphql`,
    readyQuery: query,
    patienceSeconds: 180,
  });
  const seconds = (performance.now() - from) / 1000;
  const cpu = cpuOf(child.pid) / 1000;
  await child.stop();
  return { seconds, cpu };
};
