import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { Client } from 'pg';

import { isAlive, waitUntil } from '../processes.ts';
import { removeEmbeddedPostgres } from '../remove-embedded-postgres.ts';

const folders: string[] = [];

/** A folder of its own for each test, with all that tends to break paths in its name. */
export const givenFolder = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'renda 数据 '));
  folders.push(parent);
  return join(parent, 'postgres');
};

/** Stops what lives in the folders given, and deletes them. */
export const removeFolders = async (): Promise<void> => {
  for (const parent of folders.splice(0)) {
    await removeEmbeddedPostgres(join(parent, 'postgres'));
    rmSync(parent, { recursive: true, force: true });
  }
};

export interface Parent {
  readonly process: ChildProcess;
  readonly url: string;
  readonly pid: number;
}

/** Another process that starts the database in `folder`. */
export const givenParent = async (
  folder: string,
  { durable = false, ending = 'wait' }: { readonly durable?: boolean; readonly ending?: 'wait' | 'exit' } = {},
): Promise<Parent> => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'parent.ts'), folder, durable ? 'durable' : 'fast', ending],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, ...(JSON.parse(line) as { url: string; pid: number }) };
};

export const endBy = async (parent: Parent, signal: NodeJS.Signals): Promise<void> => {
  const exited = once(parent.process, 'exit');
  parent.process.kill(signal);
  await exited;
};

export const isGone = (pid: number): Promise<boolean> => waitUntil(() => !isAlive(pid), 10_000);

export const query = async (url: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Asks until it is answered: what a client does while the server recovers. */
export const queryInTheEnd = async (url: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

/** Four clients that write one row after the other, and note each number when its answer has come, until their server dies. */
export const writeUntilItDies = async (url: string, acknowledged: Set<number>): Promise<void> => {
  let next = 0;
  const write = async (): Promise<void> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    for (;;) {
      const number = (next += 1);
      await client.query('INSERT INTO answered VALUES ($1)', [number]);
      acknowledged.add(number);
    }
  };
  await Promise.allSettled(Array.from({ length: 4 }, write));
};
