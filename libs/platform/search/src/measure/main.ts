// node libs/platform/search/src/measure/main.ts 1000 100000 1000000
// Measures on a PostgreSQL of its own, gone afterwards; or on DATABASE_URL, where it leaves nothing. Prints lines of JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '@renda/embedded-postgres';

import { measureSearch } from './measure-search.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write('Say how many texts: node libs/platform/search/src/measure/main.ts 1000 100000\n');
  process.exit(1);
}

const outside = process.env['DATABASE_URL'];
const folder = mkdtempSync(join(tmpdir(), 'renda-measure-search-'));
const server = outside ? undefined : await startEmbeddedPostgres({ folder, durable: false });
try {
  for (const texts of sizes) {
    const figures = await measureSearch(outside ?? server?.url ?? '', texts, (line) =>
      process.stderr.write(`${line}\n`),
    );
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
