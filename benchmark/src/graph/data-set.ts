import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@renda/embedded-postgres';
import { statutoryCalendar } from '@renda/calendar';
import { openSubgraph } from '@renda/graphql';
import { systemClock } from '@renda/kernel';
import { representatives } from '@renda/representatives-subgraph';
import { stations } from '@renda/stations-subgraph';
import pg from 'pg';
import { pino } from 'pino';

import type { EmbeddedPostgres } from '@renda/embedded-postgres';

const fullSize = 1_000_000;
const sql = readFileSync(join(import.meta.dirname, 'data-set.sql'), 'utf8');

export interface DataSet {
  readonly postgres: EmbeddedPostgres;
  readonly opinions: number;
}

/** A PostgreSQL of the benchmark's own with the data of this size; kept for the next run while schemas and data are the same. */
export const openDataSet = async (folder: string, size: number, tell: (line: string) => void): Promise<DataSet> => {
  const opinions = Math.round(fullSize * size);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const name = `postgres-${opinions}-`;
  const home = join(folder, `${name}${versionOfData()}`);
  const mark = join(folder, `${name}${versionOfData()}.filled`);
  if (!existsSync(mark)) {
    for (const old of readdirSync(folder).filter((entry) => entry.startsWith(name))) await discard(join(folder, old));
  }
  // Seven set-ups with their pools stand side by side, which no installation does.
  const postgres = await startEmbeddedPostgres({ folder: home, settings: { max_connections: '400' } });
  try {
    await migrate(postgres.url);
    if (!existsSync(mark)) {
      tell(`Generating ${opinions.toLocaleString('en')} opinions …`);
      await fill(postgres.url, opinions);
      writeFileSync(mark, '');
    }
    return { postgres, opinions };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};

const migrate = async (url: string): Promise<void> => {
  const settings = {
    databaseUrl: url,
    feedUrls: {},
    clock: systemClock,
    calendar: statutoryCalendar(),
    logger: pino({ level: 'error' }),
  };
  await (await openSubgraph(representatives, settings)).stop();
  await (await openSubgraph(stations, settings)).stop();
};

const fill = async (url: string, opinions: number): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('benchmark.opinions', '${opinions}', true)`);
    await client.query(sql);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
};

const discard = async (path: string): Promise<void> => {
  if (!path.endsWith('.filled')) await removeEmbeddedPostgres(path);
  rmSync(path, { recursive: true, force: true });
};

/** Changes with the data or with a table they are in. */
const versionOfData = (): string => {
  const steps = [stations, representatives].flatMap(({ migrations }) => migrations.map(({ text }) => text.up));
  return createHash('sha256')
    .update([sql, ...steps].join('\n'))
    .digest('hex')
    .slice(0, 8);
};
