import { join } from 'node:path';

import { machineFacts } from '../graph/report.ts';
import { benchmarkFolder } from '../options.ts';
import { writeIntoReadme } from '../readme.ts';
import { openDataSet } from './data-set.ts';
import { measuredScreens } from './measured.ts';
import { tableOf } from './report.ts';

import type { Options } from '../options.ts';
import type { DataSet } from './data-set.ts';

const smallest = 1_000;
/** By part of the full data set. */
const sizesOf: Readonly<Record<string, readonly number[]>> = {
  '1/100': [smallest, 10_000],
  '1/10': [smallest, 100_000],
  '1': [smallest, 100_000, 1_000_000],
};

/** The screens of suggestions with few and with many of them, through the whole graph in this process. */
export const suggestionsBenchmark = async ({ sizeName, rounds, write, only }: Options): Promise<void> => {
  const folder = join(benchmarkFolder, 'suggestions');
  const sets: DataSet[] = [];
  try {
    for (const size of sizesOf[sizeName] ?? []) sets.push(await openDataSet(folder, size, console.log));
    const screens = await measuredScreens(sets, rounds, only, console.log);
    const report = [
      tableOf(screens),
      '',
      `\`npm run benchmark -- suggestions --size ${sizeName} --rounds ${rounds}\`, ${new Date().toISOString().slice(0, 10)}: ` +
        `median milliseconds of ${rounds} interleaved rounds of 12 requests, one after the other; in brackets the CPU milliseconds ` +
        `a request takes of Node and of PostgreSQL. ${machineFacts()}`,
    ].join('\n');
    console.log(`\n${report}`);
    if (write) writeIntoReadme('suggestions', report);
  } finally {
    for (const set of sets) await set.stop();
  }
};
