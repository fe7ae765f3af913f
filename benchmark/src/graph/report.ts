import { cpus, release, totalmem } from 'node:os';

import { median } from '../median.ts';

import type { Turn } from './rounds.ts';
import type { SetUp } from './set-ups.ts';

interface Row {
  readonly setUp: SetUp;
  readonly figures: Readonly<Record<keyof Turn, number>>;
}

const keys = ['requests', 'requestsPerSecond', 'p50', 'p99', 'failed', 'nodeCpu', 'postgresCpu'] as const;

const rowOf = (setUp: SetUp, turns: readonly Turn[]): Row => ({
  setUp,
  figures: Object.fromEntries(keys.map((key) => [key, median(turns.map((turn) => turn[key]))])) as Row['figures'],
});

/** Medians of the rounds as a Markdown table, with ratios to Hive Gateway (c) and to the limit (e). */
export const tableOf = (turns: ReadonlyMap<SetUp, readonly Turn[]>): string => {
  const rows = [...turns].map(([setUp, each]) => rowOf(setUp, each));
  const figure = (letter: string, key: keyof Turn): number =>
    rows.find(({ setUp }) => setUp.letter === letter)?.figures[key] ?? Number.NaN;
  const ratio = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–');
  const heads = [
    '',
    'set-up',
    'requests/s',
    'Node CPU ms',
    'PostgreSQL CPU ms',
    'p50 ms',
    'p99 ms',
    'requests/s ÷ (c)',
    'requests/s ÷ (e)',
    'Node CPU ÷ (c)',
    'Node CPU ÷ (e)',
  ];
  const lines = rows.map(({ setUp: { letter, title }, figures }) => [
    letter,
    title,
    figures.requestsPerSecond.toFixed(0),
    figures.nodeCpu.toFixed(2),
    figures.postgresCpu.toFixed(2),
    String(figures.p50),
    String(figures.p99),
    ratio(figures.requestsPerSecond / figure('c', 'requestsPerSecond')),
    ratio(figures.requestsPerSecond / figure('e', 'requestsPerSecond')),
    ratio(figures.nodeCpu / figure('c', 'nodeCpu')),
    ratio(figures.nodeCpu / figure('e', 'nodeCpu')),
  ]);
  const rule = heads.map((_, index) => (index < 2 ? '---' : '---:'));
  return [heads, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** What the figures hold for, without naming the machine. */
export const machineFacts = (): string =>
  `Node ${process.versions.node}, Linux ${release().split('-')[0]}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ` +
  `${Math.round(totalmem() / 2 ** 30)} GB; load generator, PostgreSQL and the measured processes share them.`;
