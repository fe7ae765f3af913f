import { readOptions } from './options.ts';

import type { Options } from './options.ts';

const benchmarks: Readonly<Record<string, () => Promise<(options: Options) => Promise<void>>>> = {
  graph: async () => (await import('./graph/graph-benchmark.ts')).graphBenchmark,
  suggestions: async () => (await import('./suggestions/suggestions-benchmark.ts')).suggestionsBenchmark,
  start: async () => (await import('./start/start-benchmark.ts')).startBenchmark,
  voting: async () => (await import('./voting/voting-benchmark.ts')).votingBenchmark,
};

const options = readOptions(process.argv.slice(2), Object.keys(benchmarks));
for (const name of options.names) {
  const run = await benchmarks[name]?.();
  await run?.(options);
}
