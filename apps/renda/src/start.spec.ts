import { readFileSync } from 'node:fs';

import { asCommitteeStaff } from '@renda/testing';

import { givenDataFolder } from './spec/data-folder.ts';
import { officeAt } from './spec/office.ts';
import { databasePid, startRenda } from './spec/renda-process.ts';

import type { RendaProcess } from './spec/renda-process.ts';

const register = `mutation ($input: RegisterHandlingUnitInput!) { registerHandlingUnit(input: $input) { handlingUnit { id } } }`;
const units = '{ handlingUnits { nodes { name } } }';

// A zombie is gone too: in a container nobody may reap it.
const isAlive = (pid: number | undefined): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

// Each starts processes of Node, and a busy machine takes its time.
jest.setTimeout(120_000);

describe('A start in a folder whose name has spaces and Chinese characters', () => {
  const folder = givenDataFolder();
  const start = (environment = {}): RendaProcess => startRenda({ environment: { RENDA_DATA: folder, ...environment } });
  const office = async (renda: RendaProcess) => officeAt(await renda.address(), folder, asCommitteeStaff('611000'));

  it('answers, is alive and ready, and Ctrl-C stops all that it started', async () => {
    const renda = start();
    const ask = await office(renda);
    const registered = await ask(register, { input: { name: '商洛市水利局', regionCode: '611000' } });
    const health = await Promise.all(
      ['/healthz', '/readyz', '/'].map(async (path) => (await fetch(`${await renda.address()}${path}`)).status),
    );
    const database = databasePid(folder);

    const ended = await renda.end('SIGINT');

    expect(registered.errors).toBeUndefined();
    expect(health).toEqual([200, 200, 200]);
    expect(ended).toBe(0);
    expect(database).toBeGreaterThan(1);
    expect(isAlive(database)).toBe(false);
  });

  it('finds its data the second time, refuses a third start on the same port, and goes on', async () => {
    const second = start();
    const address = await second.address();
    const third = start({ PORT: new URL(address).port });

    const ended = await third.ended();
    const answer = await (await office(second))(units);

    expect(ended).toBe(1);
    expect(third.said()).toMatch(/^Port \d+ is in use by another program\./);
    expect(answer.data).toEqual({ handlingUnits: { nodes: [{ name: '商洛市水利局' }] } });
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('killed outright, leaves its database to the next start, which finds its data and stops it in the end', async () => {
    const killed = start();
    await killed.address();
    const left = databasePid(folder);
    await killed.end('SIGKILL');
    const wasLeft = isAlive(left);

    const next = start();
    const answer = await (await office(next))(units);
    const attached = databasePid(folder);
    await next.end('SIGINT');

    expect(wasLeft).toBe(true);
    expect(attached).toBe(left);
    expect(answer.data).toEqual({ handlingUnits: { nodes: [{ name: '商洛市水利局' }] } });
    expect(isAlive(left)).toBe(false);
  });

  it('stopped while it is still starting, leaves nothing running', async () => {
    const hasty = start();
    while (!isAlive(databasePid(folder))) await new Promise((resolve) => setTimeout(resolve, 20));
    const database = databasePid(folder);

    const ended = await hasty.end('SIGINT');

    expect(ended).toBe('SIGINT');
    expect(isAlive(database)).toBe(false);
  });
});

// The tests' own user starts above; root can be an ordinary one as well.
const others = process.getuid?.() === 0 ? [65_534] : [];
describe.each(others)('An ordinary user', (uid) => {
  it('starts the database as itself', async () => {
    const folder = givenDataFolder(uid);
    const renda = startRenda({ uid, environment: { RENDA_DATA: folder } });

    const { status } = await fetch(`${await renda.address()}/readyz`);

    expect(status).toBe(200);
    expect(await renda.end('SIGINT')).toBe(0);
  });
});
