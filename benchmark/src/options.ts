import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run benchmark -- [NAME …] [--size 1/100|1/10|1] …` asks. */
export interface Options {
  readonly names: readonly string[];
  /** Part of the full data set: 1/100, 1/10 or 1. */
  readonly size: number;
  readonly sizeName: string;
  readonly rounds: number;
  /** Of each set-up's turn in a round. */
  readonly seconds: number;
  readonly connections: number;
  /** Only the set-ups named, by their letters, as `a,c,e`. */
  readonly only: readonly string[] | undefined;
  /** Writes the table into README.md. */
  readonly write: boolean;
  /** Folder for CPU profiles of the measured processes. */
  readonly profile: string | undefined;
}

const sizes: Readonly<Record<string, number>> = { '1/100': 0.01, '1/10': 0.1, '1': 1 };

export const root = resolve(import.meta.dirname, '../..');

/** Everything a benchmark makes lies here; git knows nothing of it. */
export const benchmarkFolder = resolve(root, '.renda-benchmark');

export const readOptions = (given: readonly string[], known: readonly string[]): Options => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '1/100' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '16' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no benchmark "${unknown}": ${known.join(', ')}.`);
  const size = sizes[values.size];
  if (size === undefined) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}, not "${values.size}".`);
  return {
    names: positionals.length > 0 ? positionals : known,
    size,
    sizeName: values.size,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    only: values.only?.split(','),
    write: values.write,
    profile: values.profile,
  };
};
