import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { startEmbeddedPostgres } from './index.ts';
import type { ServerEvent } from './index.ts';
import { isAlive } from './processes.ts';
import {
  endBy,
  givenFolder,
  givenParent,
  isGone,
  query,
  queryInTheEnd,
  removeFolders,
  writeUntilItDies,
} from './spec/given.ts';

afterEach(removeFolders);

const missingOf = (acknowledged: ReadonlySet<number>, rows: readonly Record<string, unknown>[]): number[] => {
  const stored = new Set(rows.map(({ number }) => number));
  return [...acknowledged].filter((number) => !stored.has(number));
};

describe('A server killed with -9 under load', () => {
  it('is started again on the same port, with every acknowledged write', async () => {
    const events: ServerEvent['kind'][] = [];
    const server = await startEmbeddedPostgres({ folder: givenFolder(), onEvent: ({ kind }) => events.push(kind) });
    await query(server.url, 'CREATE TABLE answered (number int PRIMARY KEY)');
    const acknowledged = new Set<number>();
    const writing = writeUntilItDies(server.url, acknowledged);
    await sleep(300);

    process.kill(server.pid(), 'SIGKILL');
    await writing;
    const rows = await queryInTheEnd(server.url, 'SELECT number FROM answered');
    await server.stop();

    expect(acknowledged.size).toBeGreaterThan(10);
    expect(missingOf(acknowledged, rows)).toEqual([]);
    expect(events).toEqual(['STARTED', 'DIED', 'RESTARTED']);
    expect(server.restarts()).toBe(1);
  });
});

describe('A parent killed with -9 under load', () => {
  it('leaves its server to the next start, which stops it in the end', async () => {
    const folder = givenFolder();
    const parent = await givenParent(folder);

    await endBy(parent, 'SIGKILL');
    const next = await startEmbeddedPostgres({ folder });
    const attachedTo = next.pid();
    await next.stop();

    expect(attachedTo).toBe(parent.pid);
    expect(await isGone(parent.pid)).toBe(true);
  });

  it('loses no acknowledged write, though its server is killed as well', async () => {
    const folder = givenFolder();
    const parent = await givenParent(folder, { durable: true });
    await query(parent.url, 'CREATE TABLE answered (number int PRIMARY KEY)');
    const acknowledged = new Set<number>();
    const writing = writeUntilItDies(parent.url, acknowledged);
    await sleep(300);

    parent.process.kill('SIGKILL');
    process.kill(parent.pid, 'SIGKILL');
    const next = await startEmbeddedPostgres({ folder });
    await writing;
    const rows = await query(next.url, 'SELECT number FROM answered');
    await next.stop();

    expect(acknowledged.size).toBeGreaterThan(10);
    expect(missingOf(acknowledged, rows)).toEqual([]);
  });
});

describe('A postmaster.pid left behind', () => {
  it.each(['a process that has ended', 'another program'])(
    'does not stop a start when its number is that of %s',
    async (whose) => {
      const folder = givenFolder();
      await (await startEmbeddedPostgres({ folder, durable: false })).stop();
      const bystander = spawn('sleep', ['60']);
      if (whose === 'a process that has ended') bystander.kill('SIGKILL');
      writeFileSync(join(folder, 'data', 'postmaster.pid'), `${bystander.pid}\n${folder}\n1\n5432\n\n\n\nready\n`);

      const server = await startEmbeddedPostgres({ folder, durable: false });
      const rows = await query(server.url, 'SELECT 1 AS one');
      await server.stop();
      const wasSpared = whose === 'another program' && isAlive(bystander.pid ?? 0);
      bystander.kill('SIGKILL');

      expect(rows).toEqual([{ one: 1 }]);
      expect(wasSpared).toBe(whose === 'another program');
    },
  );
});

describe('A first start killed half-way', () => {
  it('leaves nothing that the next start trips over', async () => {
    const folder = givenFolder();
    const ended = spawnSync('true');
    mkdirSync(join(folder, `data.${ended.pid}`, 'base'), { recursive: true });

    const next = await startEmbeddedPostgres({ folder, durable: false });
    await next.stop();

    expect(readdirSync(folder).sort()).toEqual(['data', 'password', 'server.log']);
  });
});
