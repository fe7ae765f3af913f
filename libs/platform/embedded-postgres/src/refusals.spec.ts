import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

import { DomainError } from '@renda/kernel';

import { serverAccount } from './account.ts';
import { startEmbeddedPostgres } from './index.ts';
import { livingPostmaster } from './postmaster.ts';
import { givenFolder, removeFolders } from './spec/given.ts';

afterEach(removeFolders);

const refusalOf = async (start: () => Promise<unknown>): Promise<DomainError> => {
  try {
    await start();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It started.');
};

describe('A start that cannot succeed says what to do', () => {
  it('when a file stands where the data folder should be', async () => {
    const folder = givenFolder();
    writeFileSync(folder, '');

    const refusal = await refusalOf(() => startEmbeddedPostgres({ folder: join(folder, 'postgres') }));

    expect(refusal.code).toBe('DATABASE_FOLDER_NOT_WRITABLE');
    expect(refusal.sentence('zh-CN')).toContain('RENDA_DATA');
  });

  it('when an ordinary user starts what belongs to another', () => {
    const owner = process.getuid?.() ?? 0;

    const refused = (): unknown => serverAccount(dirname(givenFolder()), owner + 1);

    expect(refused).toThrow(expect.objectContaining({ code: 'DATABASE_FOLDER_OF_ANOTHER_USER' }));
  });

  it('when the folder holds the database of another PostgreSQL', async () => {
    const folder = givenFolder();
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '15\n');

    const refusal = await refusalOf(() => startEmbeddedPostgres({ folder }));

    expect(refusal.code).toBe('DATABASE_OTHER_MAJOR_VERSION');
    expect(refusal.params).toMatchObject({ found: '15', expected: 18 });
  });

  it('when the folder holds something else', async () => {
    const folder = givenFolder();
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', 'letter.txt'), '');

    const refusal = await refusalOf(() => startEmbeddedPostgres({ folder }));

    expect(refusal.code).toBe('DATABASE_FOLDER_NOT_A_DATABASE');
  });

  it('when the port asked for is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const refusal = await refusalOf(() => startEmbeddedPostgres({ folder: givenFolder(), durable: false, port }));
    other.close();

    expect(refusal).toMatchObject({ code: 'DATABASE_PORT_IN_USE', params: { port } });
  });

  it('when the password beside the data is another one', async () => {
    const folder = givenFolder();
    await (await startEmbeddedPostgres({ folder, durable: false })).stop();
    writeFileSync(join(folder, 'password'), 'mislaid');

    const refusal = await refusalOf(() => startEmbeddedPostgres({ folder, durable: false }));

    expect(refusal.code).toBe('DATABASE_PASSWORD_LOST');
    expect(livingPostmaster(join(folder, 'data'))).toBeUndefined();
  });

  it('when the data is damaged, with the last words of the server', async () => {
    const folder = givenFolder();
    await (await startEmbeddedPostgres({ folder, durable: false })).stop();
    writeFileSync(join(folder, 'data', 'global', 'pg_control'), 'damaged');

    const refusal = await refusalOf(() => startEmbeddedPostgres({ folder, durable: false }));

    expect(refusal.code).toBe('DATABASE_START_FAILED');
    expect(refusal.message).toMatch(/pg_control/);
  });
});
