import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

import { newGatewayKey } from '@renda/identity';
import { closeAfterSpec, freshDatabase } from '@renda/testing';

import type { ChildProcess } from 'node:child_process';
import type { AddressInfo } from 'node:net';

const main = join(__dirname, '../spec/pledges/main.ts');

const started = (environment: Record<string, string>): ChildProcess => {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...environment }, stdio: 'pipe' });
  closeAfterSpec(() => void child.kill('SIGKILL'));
  return child;
};

const lineWith = async (child: ChildProcess, words: string): Promise<string> => {
  for await (const line of createInterface({ input: child.stdout ?? process.stdin }))
    if (line.includes(words)) return line;
  return '';
};

describe('A subgraph as a process of its own', () => {
  it('starts on an empty database, answers, and ends in order on SIGTERM', async () => {
    const { url } = await freshDatabase();
    const { verifying } = await newGatewayKey();
    const child = started({ DATABASE_URL: url, RENDA_GATEWAY_KEY: verifying, PORT: '0' });

    const { url: address } = JSON.parse(await lineWith(child, 'pledges answers')) as { url: string };
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ pledges { totalCount } }' }),
    });

    expect(await answer.json()).toEqual({ data: { pledges: { totalCount: 0 } } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says which port is in use', async () => {
    const { url } = await freshDatabase();
    const { verifying } = await newGatewayKey();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const child = started({ DATABASE_URL: url, RENDA_GATEWAY_KEY: verifying, PORT: String(port) });
    const [said, [exitCode]] = await Promise.all([text(child.stderr ?? process.stdin), once(child, 'exit')]);
    other.close();

    expect(said).toContain(`Port ${port} is in use`);
    expect(exitCode).toBe(1);
  });

  it('does not start without what it needs, and says which variable', async () => {
    const child = started({});

    const [said, [exitCode]] = await Promise.all([text(child.stderr ?? process.stdin), once(child, 'exit')]);

    expect(said).toMatch(/RENDA_GATEWAY_KEY[^]*DATABASE_URL_PLEDGES/);
    expect(said).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(1);
  });
});
