import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { closeAfterSpec } from '@renda/testing';

import type { AddressInfo } from 'node:net';

const root = resolve(import.meta.dirname, '../../../..');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

export interface RunningRenda {
  readonly url: string;
  readonly dataFolder: string;
}

/** What `npm start` starts, in a process of its own with data of its own; ended when the spec file has. */
export const startRenda = async (environment: Readonly<Record<string, string>> = {}): Promise<RunningRenda> => {
  const folder = await mkdtemp(join(tmpdir(), 'renda browser '));
  // The database runs as a user of its own, who has to pass through.
  await chmod(folder, 0o755);
  closeAfterSpec(() => rm(folder, { recursive: true, force: true }));
  const port = await freePort();
  const renda = spawn(process.execPath, [join(root, 'apps/renda/renda.mjs'), 'start'], {
    cwd: root,
    env: { ...process.env, ...environment, PORT: String(port), RENDA_DATA: folder },
  });
  const told: string[] = [];
  for (const stream of [renda.stdout, renda.stderr]) stream.on('data', (text: Buffer) => told.push(text.toString()));
  const ended = new Promise<void>((done) => renda.once('exit', () => done()));
  closeAfterSpec(async () => {
    renda.kill('SIGTERM');
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 100_000 && renda.exitCode === null; waited += 250) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return { url, dataFolder: folder };
    await sleep(250);
  }
  throw new Error(`Renda did not start:\n${told.join('')}`);
};
