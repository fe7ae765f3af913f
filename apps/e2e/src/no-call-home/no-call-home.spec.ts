import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { closeAfterSpec } from '@renda/testing';

import { openWholeGraph } from '../graph/open-whole-graph.ts';

interface Attempt {
  readonly way: string;
  readonly target: string;
}

const here = import.meta.dirname;
const run = promisify(execFile);

const isLoopback = ({ target }: Attempt): boolean =>
  target.startsWith('unix:') || target === 'localhost' || target === '::1' || /^127\.\d+\.\d+\.\d+$/.test(target);

const watched = async (databaseUrl: string, ...options: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'renda-network-'));
  closeAfterSpec(() => rm(folder, { recursive: true, force: true }));
  const log = join(folder, 'network.log');
  const args = ['--import', join(here, 'record-network.ts'), join(here, 'gateway-process.ts'), databaseUrl, folder];
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args, ...options], {
    env: { ...process.env, RENDA_NETWORK_LOG: log, NODE_OPTIONS: '' },
    timeout: 60_000,
  });
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { answers: stdout, attempts: lines.map((line) => JSON.parse(line) as Attempt) };
};

describe('The gateway', () => {
  let databaseUrl: string;
  beforeAll(async () => {
    ({ databaseUrl } = await openWholeGraph());
  }, 90_000);

  it('calls nobody: while it starts, answers and stops, no socket and no look-up leaves this machine', async () => {
    const { answers, attempts } = await watched(databaseUrl);

    expect(JSON.parse(answers)).toMatchObject([
      { data: {} },
      { data: { stations: { totalCount: 0 } } },
      { errors: [{}] },
    ]);
    expect(attempts.length).toBeGreaterThan(0);
    expect(attempts.filter((attempt) => !isLoopback(attempt))).toEqual([]);
  }, 90_000);

  it('would be caught: with the telemetry of its maker left on, the attempts are seen', async () => {
    const { attempts } = await watched(databaseUrl, 'telemetry');

    const targets = attempts.filter((attempt) => !isLoopback(attempt)).map(({ target }) => target);
    expect(targets).toContain('usage-reporting.api.apollographql.com');
  }, 90_000);
});
