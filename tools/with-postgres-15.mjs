// Runs a command on Debian's PostgreSQL 15 instead of the embedded 18: `node tools/with-postgres-15.mjs jest libs/platform/persistence`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '@renda/embedded-postgres';

const programs = '/usr/lib/postgresql/15';
if (!existsSync(join(programs, 'bin/postgres'))) {
  console.error(
    `There is no PostgreSQL 15 in ${programs}. On Debian: apt-get install postgresql-15 (tools/debian.sh does).`,
  );
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'renda-postgres-15-'));
const server = await startEmbeddedPostgres({ folder, programs, durable: false });
try {
  const env = { ...process.env, RENDA_TEST_DATABASE_URL: server.url };
  process.exitCode = spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
