import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { Client } from 'pg';

import { givenDataFolder } from './spec/data-folder.ts';
import { graphDatabase } from './spec/graph-database.ts';
import { startRenda } from './spec/renda-process.ts';

import type { AddressInfo } from 'node:net';

import type { RendaOptions } from './spec/renda-process.ts';

/** What it said, once it has ended with exit code 1: a sentence or a few, and no stack trace. */
const refusalOf = async (options: RendaOptions): Promise<string> => {
  const renda = startRenda(options);

  expect(await renda.ended()).toBe(1);
  expect(renda.said()).not.toMatch(/\n\s+at /);
  return renda.said().trim();
};

const withEnvironment = (environment: Readonly<Record<string, string>>): Promise<string> => refusalOf({ environment });

// Each starts processes of Node, and a busy machine takes its time.
jest.setTimeout(120_000);

describe('A start that cannot succeed says what to do', () => {
  // It waits ten seconds for a database that is just starting; meanwhile the others are tried.
  const waiting = withEnvironment({ DATABASE_URL: 'postgres://renda:secret@127.0.0.1:1/renda' });

  it('when variables are malformed, naming each', async () => {
    const said = await withEnvironment({
      PORT: 'http',
      RENDA_SAMPLE: 'all',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://db/renda',
      DATABASE_URL_VOTING: 'voting',
      RENDA_JWKS_URL: 'keys',
    });

    expect(said.split('\n').map((line) => /^- (\w+): \S/.exec(line)?.[1])).toEqual([
      undefined,
      'PORT',
      'RENDA_SAMPLE',
      'RENDA_JWKS_URL',
      'LOG_LEVEL',
      'DATABASE_URL',
      'DATABASE_URL_VOTING',
    ]);
  });

  it('when a sign-in service is named without its keys', async () => {
    const said = await withEnvironment({ RENDA_ISSUER: 'https://sign-in.example.gov.cn' });

    expect(said).toMatch(/RENDA_JWKS_URL: goes together with RENDA_ISSUER/);
  });

  it('in Chinese, for an operator whose shell speaks Chinese', async () => {
    const said = await withEnvironment({ PORT: 'http', LANG: 'zh_CN.UTF-8' });

    expect(said).toMatch(/^环境变量有误/);
  });

  it('when a file stands where the data folder should be', async () => {
    const folder = givenDataFolder();
    writeFileSync(folder, '');

    const said = await withEnvironment({ RENDA_DATA: folder });

    expect(said).toContain(folder);
    expect(said).toMatch(/set RENDA_DATA to another folder/);
  });

  it('when the port is in use by another program', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);

    const folder = givenDataFolder();
    const said = await withEnvironment({ PORT: port, RENDA_DATA: folder });
    other.close();

    expect(said).toBe(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=4100 npm start`,
    );
    // It was asked for first: no database was made and no sample loaded to learn this.
    expect(existsSync(folder)).toBe(false);
  });

  it('when the schema was changed by a newer release, naming the step', async () => {
    const url = await graphDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`INSERT INTO voting.migrations (timestamp, name) VALUES (1, '9999-of-next-year')`);
    await client.end();

    const said = await withEnvironment({ DATABASE_URL: url });

    expect(said).toMatch(/schema voting was changed by a newer release .*9999-of-next-year.* restore the backup/);
  });

  it.each([
    ['password', (url: URL) => (url.password = 'guessed')],
    ['database', (url: URL) => (url.pathname = '/nowhere')],
    ['host', (url: URL) => (url.hostname = 'nowhere.invalid')],
  ])('when the %s of DATABASE_URL is wrong', async (_, spoil) => {
    const url = new URL(await graphDatabase());
    spoil(url);

    const said = await withEnvironment({ DATABASE_URL: url.href });

    expect(said).toMatch(/^The database cannot be entered \(.+\)\. Correct .* DATABASE_URL\.$/);
    expect(said).not.toContain('guessed');
  });

  it('when the database is down', async () => {
    expect(await waiting).toBe(
      'The database does not answer (ECONNREFUSED). Check that it runs and that DATABASE_URL names it.',
    );
  });
});

// Only root can become another; the machines that build and most containers are root's.
const others = process.getuid?.() === 0 ? [65_534] : [];
describe.each(others)('An ordinary user in a folder that belongs to another', (uid) => {
  it('is told what is wrong and what to do', async () => {
    const folder = givenDataFolder();
    mkdirSync(join(folder, 'postgres'), { recursive: true, mode: 0o700 });

    const inside = await refusalOf({ uid, environment: { RENDA_DATA: folder } });
    const beside = await refusalOf({ uid, environment: { RENDA_DATA: join(dirname(folder), 'mine') } });

    expect(inside).toMatch(/cannot be read and written by nobody \(EACCES.*\).* set RENDA_DATA/);
    expect(beside).toMatch(/cannot be used by nobody as data folder \(EACCES\).* set RENDA_DATA/);
  });
});
