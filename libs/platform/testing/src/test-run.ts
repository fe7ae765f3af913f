import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// One jest run is one folder, made by the parent and known to its workers by this variable.
const variable = 'RENDA_TEST_RUN';
const prefix = 'renda-test-';

export interface TestRun {
  readonly folder: string;
  readonly database: string;
}

const runIn = (folder: string): TestRun => ({ folder, database: join(folder, 'postgres') });

export const beginTestRun = (): TestRun => {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  process.env[variable] = folder;
  return runIn(folder);
};

export const currentTestRun = (): TestRun => {
  const folder = process.env[variable];
  if (!folder) throw new Error('No test run: jest.config.mjs names the globalSetup of @renda/testing.');
  return runIn(folder);
};

const isAbandoned = (name: string): boolean => {
  if (!name.startsWith(prefix)) return false;
  const pid = name.slice(prefix.length).split('-')[0] ?? '';
  return !existsSync(`/proc/${pid}`) && statSync(join(tmpdir(), name)).uid === process.getuid?.();
};

/** Our own runs whose process was killed before it could tidy up. */
export const abandonedTestRuns = (): readonly TestRun[] =>
  readdirSync(tmpdir())
    .filter(isAbandoned)
    .map((name) => runIn(join(tmpdir(), name)));

/** Notes by which parent and workers speak: a file is there whole or not at all. */
export const leaveNote = ({ folder }: TestRun, name: string, text = ''): void => {
  const draft = join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, join(folder, name));
};

export const readNote = ({ folder }: TestRun, name: string): string | undefined => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};
