import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

import { parseMajority, parseRule, recount, recountReport } from '@renda/voting-rules';

import type { Recount } from '@renda/voting-rules';

import { startErrors } from './errors.ts';

export interface RecountCommandOptions {
  readonly rule?: string;
  readonly majority?: string;
  readonly merkleRoot?: string;
  readonly json?: boolean;
}

/**
 * Recounts a published result from the file alone: no database, no network (VOT-7). Exit code 0 when nothing differs from what the
 * file states, 2 when something does, 1 when it cannot be read.
 */
export const recountFile = async (file: string, options: RecountCommandOptions): Promise<void> => {
  const counted = recount(
    { name: basename(file), text: await textOf(file) },
    {
      sha256: (bytes) => createHash('sha256').update(bytes).digest(),
      rule: options.rule === undefined ? undefined : parseRule(options.rule),
      majority: options.majority === undefined ? undefined : parseMajority(options.majority),
      merkleRoot: options.merkleRoot,
    },
  );
  console.log(options.json ? JSON.stringify(recountReport(counted), null, 2) : inWords(counted));
  process.exitCode = counted.differences.length > 0 ? 2 : 0;
};

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(resolve(whereAsked(), file), 'utf8');
  } catch (error) {
    throw startErrors.FILE_UNREADABLE({ file, detail: error instanceof Error ? error.message : String(error) });
  }
};

// `npm run` starts in the product's folder; the file is named from where it was typed.
const whereAsked = (): string =>
  process.env['npm_lifecycle_event'] === 'renda' ? (process.env['INIT_CWD'] ?? '.') : '.';

const inWords = ({ counts, elected, runoff, differences, notes }: Recount): string =>
  [
    '得票 · votes',
    ...Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([candidate, votes]) => `  ${String(votes).padStart(9)}  ${candidate}`),
    `当选 · elected: ${elected.join(', ') || '–'}`,
    ...(runoff ? [`再次投票 · run-off for ${runoff.places}: ${runoff.candidates.join(', ')}`] : []),
    ...notes.map((note) => `说明 · note: ${note}`),
    differences.length === 0
      ? '与文件所载一致 · agrees with what the file states'
      : '与文件所载不符 · differs from what the file states:',
    ...differences.map(({ what, stated, counted }) => `  ${what}: ${String(stated)} → ${String(counted)}`),
  ].join('\n');
