import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { statutoryCalendar } from '@renda/calendar';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@renda/embedded-postgres';
import { fixedClock } from '@renda/kernel';
import { openGraph, subgraphs } from '@renda/supergraph';
import pg from 'pg';
import { pino } from 'pino';

import { fillSuggestions } from './fill-suggestions.ts';

import type { EmbeddedPostgres } from '@renda/embedded-postgres';
import type { Graph } from '@renda/supergraph';

/** A PostgreSQL of its own with so many suggestions, and the whole graph on it, as `npm start` opens it. */
export interface DataSet {
  readonly suggestions: number;
  readonly postgres: EmbeddedPostgres;
  readonly graph: Graph;
  /** Statements sent so far by all subgraphs. */
  readonly statements: () => number;
  /** For looking at the data, beside the graph. */
  readonly client: pg.Client;
  readonly stop: () => Promise<void>;
}

/** The day the data were made for. */
export const today = '2026-11-02';

/** Opens the data of this size; kept for the next run while schema and data are the same. */
export const openDataSet = async (
  folder: string,
  suggestions: number,
  tell: (line: string) => void,
): Promise<DataSet> => {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const name = `postgres-${suggestions}-`;
  const home = join(folder, `${name}${versionOfData()}`);
  const mark = `${home}.filled`;
  if (!existsSync(mark)) {
    for (const old of readdirSync(folder).filter((entry) => entry.startsWith(name))) await discard(join(folder, old));
  }
  const postgres = await startEmbeddedPostgres({ folder: home });
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    let statements = 0;
    const graph = await openGraph({
      databaseUrlOf: () => postgres.url,
      clock: fixedClock(today),
      calendar: statutoryCalendar(),
      logger: pino({ level: 'error' }),
      onStatement: () => (statements += 1),
    });
    await client.connect();
    if (!existsSync(mark)) {
      tell(`Generating ${suggestions.toLocaleString('en')} suggestions …`);
      const started = performance.now();
      await fillSuggestions(client, suggestions, tell);
      await graph.subgraphs.suggestions.runJob('suggestions.indexWords');
      await client.query('VACUUM ANALYZE');
      await client.query('CHECKPOINT');
      writeFileSync(mark, '');
      tell(`… in ${Math.round((performance.now() - started) / 1000)} s.`);
    }
    const stop = async () => {
      await client.end();
      await graph.stop();
      await postgres.stop();
    };
    return { suggestions, postgres, graph, client, statements: () => statements, stop };
  } catch (error) {
    await client.end().catch(() => undefined);
    await postgres.stop();
    throw error;
  }
};

const discard = async (path: string): Promise<void> => {
  if (!path.endsWith('.filled')) await removeEmbeddedPostgres(path);
  rmSync(path, { recursive: true, force: true });
};

/** Changes with the data or with a table they are in. */
const versionOfData = (): string => {
  const files = ['data-set.sql', 'suggestion-rows.sql', 'task-rows.sql', 'fill-suggestions.ts'];
  const texts = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  const { suggestions, representatives } = subgraphs;
  const steps = [suggestions, representatives].flatMap(({ migrations }) => migrations.map(({ text }) => text.up));
  return createHash('sha256')
    .update([...texts, ...steps].join('\n'))
    .digest('hex')
    .slice(0, 8);
};
