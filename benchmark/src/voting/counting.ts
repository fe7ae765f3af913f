import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { root } from '../options.ts';

export interface VerdictFigures {
  readonly ballots: number;
  readonly candidates: number;
  readonly seconds: number;
  readonly secondsOfMarks: number;
  readonly peakMb: number;
  readonly ballotsMb: number;
}

export const measuredVerdict = (ballots: number, candidates: number): VerdictFigures => {
  const worker = join(import.meta.dirname, 'verdict-worker.ts');
  const told = execFileSync(process.execPath, [worker, String(ballots), String(candidates)], { encoding: 'utf8' });
  return { ballots, candidates, ...(JSON.parse(told) as Omit<VerdictFigures, 'ballots' | 'candidates'>) };
};

export interface RecountFigures {
  readonly file: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly peakMb: number;
}

/** `renda recount` of the largest shared Pabulib file, as anyone runs it; undefined without shared data. */
export const measuredRecount = async (): Promise<RecountFigures | undefined> => {
  const folder = resolve(root, process.env['RENDA_REAL_DATA'] ?? '../shared/data', 'voting/pabulib');
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.pb'))
    .map((name) => join(folder, name));
  const [file] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (!file) return undefined;
  const from = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/renda/renda.mjs'), 'recount', file], { stdio: 'ignore' });
  let peakMb = 0;
  const watching = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid))), 5);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watching);
  if (code !== 0) throw new Error(`The recount of ${basename(file)} ended with ${code}.`);
  return { file: basename(file), bytes: statSync(file).size, seconds: (performance.now() - from) / 1000, peakMb };
};

const peakOf = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
