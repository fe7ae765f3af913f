import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

import { newGatewayKey } from '@renda/identity';
import { closeAfterSpec } from '@renda/testing';

import { gatewayEnvironment } from './gateway-environment.ts';

import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

jest.setTimeout(120_000);

const main = join(__dirname, 'main.ts');
// Nobody listens there: the gateway starts and answers without its subgraphs.
const nowhere = 'http://127.0.0.1:1/graphql';
const subgraphs = {
  REPRESENTATIVES_URL: nowhere,
  STATIONS_URL: nowhere,
  SUGGESTIONS_URL: nowhere,
  VOTING_URL: nowhere,
  SUPERVISION_URL: nowhere,
};
const signIn = { RENDA_ISSUER: 'http://127.0.0.1:1', RENDA_JWKS_URL: 'http://127.0.0.1:1/keys' };

const started = (environment: Readonly<Record<string, string>>): ChildProcessByStdio<null, Readable, Readable> => {
  const env = { PATH: process.env['PATH'], NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...environment };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  closeAfterSpec(() => void child.kill('SIGKILL'));
  return child;
};

describe('The gateway as a process of its own', () => {
  it('starts without its subgraphs, says which are silent, and ends in order on SIGTERM', async () => {
    const { signing } = await newGatewayKey();
    const child = started({ RENDA_GATEWAY_SIGNING_KEY: signing, PORT: '0', ...subgraphs, ...signIn });
    let url = '';
    for await (const line of createInterface({ input: child.stdout })) {
      url = line.includes('The gateway answers') ? (JSON.parse(line) as { url: string }).url : '';
      if (url) break;
    }

    const alive = await fetch(`${url}/healthz`);
    const ready = await fetch(`${url}/readyz`);
    child.kill('SIGTERM');

    expect(alive.status).toBe(200);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      missing: expect.arrayContaining(['stations: does not answer', 'voting: does not answer']),
    });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('does not start without what it needs, and says which variable', async () => {
    const child = started({});

    const [said, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);

    expect(said).toMatch(/RENDA_GATEWAY_SIGNING_KEY: [^]*STATIONS_URL: /);
    expect(said).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(1);
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['STATIONS_URL', { STATIONS_URL: 'stations' }],
    ['RENDA_JWKS_URL', { RENDA_JWKS_URL: '' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['RENDA_GATEWAY_SIGNING_KEY', { RENDA_GATEWAY_SIGNING_KEY: '' }],
  ])('names %s when it is wrong', (variable, wrong) => {
    const right = { RENDA_GATEWAY_SIGNING_KEY: '{}', ...subgraphs, ...signIn };

    expect(() => gatewayEnvironment({ ...right, ...wrong })).toThrow(`\n- ${variable}: `);
  });
});
