import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@renda/embedded-postgres';

import { freePort, startChild } from '../child.ts';
import { median } from '../median.ts';
import { benchmarkFolder } from '../options.ts';
import { writeIntoReadme } from '../readme.ts';
import { machineFacts } from '../graph/report.ts';

import type { Options } from '../options.ts';

const firstTarget = 20;
const againTarget = 5;
const starts = 3;
const query = '{ stations(first: 3) { nodes { name region { name } } } }';

/** From `npm start` in an installed checkout to the first answered query: with nothing there, and with the sample loaded. */
export const startBenchmark = async (options: Options): Promise<void> => {
  const folder = join(benchmarkFolder, 'start');
  await removeEmbeddedPostgres(join(folder, 'postgres'));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const first = await secondsToAnswer(folder);
  console.log(`first start: ${first.toFixed(1)} s to the first answered query (target ${firstTarget} s)`);
  const again: number[] = [];
  for (let n = 0; n < starts; n += 1) {
    const seconds = await secondsToAnswer(folder);
    again.push(seconds);
    console.log(`start ${n + 2}: ${seconds.toFixed(1)} s (target ${againTarget} s)`);
  }
  await removeEmbeddedPostgres(join(folder, 'postgres'));
  const report = [
    '| from `npm start` to the first answered query | seconds | target |',
    '| --- | ---: | ---: |',
    `| first time: database made, sample loaded | ${first.toFixed(1)} | ${firstTarget} |`,
    `| after that (median of ${starts}) | ${median(again).toFixed(1)} | ${againTarget} |`,
    '',
    `\`npm run benchmark -- start\`, ${new Date().toISOString().slice(0, 10)}. ${machineFacts()}`,
  ].join('\n');
  console.log(`\n${report}`);
  if (options.write) writeIntoReadme('start', report);
};

const secondsToAnswer = async (folder: string): Promise<number> => {
  const port = await freePort();
  const started = performance.now();
  const child = await startChild({
    name: 'npm start',
    command: 'npm',
    args: ['start'],
    environment: { PORT: String(port), RENDA_DATA: folder },
    log: join(folder, 'start.log'),
    url: `http://127.0.0.1:${port}/graphql`,
    readyQuery: query,
    patienceSeconds: 120,
  });
  const seconds = (performance.now() - started) / 1000;
  await child.stop();
  return seconds;
};
