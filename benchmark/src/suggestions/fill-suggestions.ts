import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeVocabulary, rephrased, textSource, wordVectors, written } from '@renda/search/measure';
import { subgraphs } from '@renda/supergraph';

import type { GeneratedText, TextSource, Vocabulary, WordVectors } from '@renda/search/measure';
import type { Client } from 'pg';

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

/** Drafts that say again in other words what an earlier suggestion said: what the similarity search is asked for. */
export const rephrasings = 60;

/** The suggestion that draft number `draft` says again. */
export const rephrasedOf = (draft: number, suggestions: number): number => (draft * 7_919) % suggestions;

/** Fills the tables as the commands would have, only set-wise; the words of the texts are known and need not be cut. */
export const fillSuggestions = async (
  client: Client,
  suggestions: number,
  tell: (line: string) => void,
): Promise<void> => {
  await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '768MB'; SET work_mem = '64MB'`);
  await client.query('SET search_path = suggestions, public');
  const counts = ['0011-keep-tallies', '0017-count-work', '0018-count-own-ends', '0020-list-second-replies'].map(
    migrationNamed,
  );
  for (const { down } of counts.toReversed()) await client.query(down);
  await client.query(read('data-set.sql'));
  await client.query('ANALYZE division');
  const indexes = await withoutIndexes(client);
  await fillTexts(client, suggestions, tell);
  await client.query('ANALYZE suggestions.suggestion');
  await client.query(read('task-rows.sql'));
  tell('… tasks and replies');
  for (const index of indexes) await client.query(index);
  tell('… indexes');
  for (const { up } of counts) await client.query(up);
  tell('… counts');
  await client.query(`RESET maintenance_work_mem; RESET work_mem; RESET synchronous_commit; RESET search_path`);
};

const migrationNamed = (wanted: string): { readonly up: string; readonly down: string } => {
  const found = subgraphs.suggestions.migrations.find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no migration ${wanted} any more.`);
  return found.text;
};

/** Indexes that guard nothing are built at the end, all at once: that is several times faster. */
const withoutIndexes = async (client: Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(c.oid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE c.relnamespace = 'suggestions'::regnamespace AND NOT i.indisunique AND NOT t.relispartition
       AND t.relname ~ '^(suggestion|assignment|reply|communication|evaluation|event_log)'
       AND c.relname <> 'assignment_by_suggestion'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX suggestions.${name}`);
  return rows.map(({ definition }) => definition);
};

const fillTexts = async (client: Client, suggestions: number, tell: (line: string) => void): Promise<void> => {
  const vocabulary = makeVocabulary();
  const source = textSource(vocabulary);
  const textOf = textsOf(source, suggestions);
  const rows = read('suggestion-rows.sql');
  const vectors = wordVectors(vocabulary);
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < suggestions; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, suggestions - from) }, (_, place) => from + place);
    const values = batchOf(numbers, textOf, vocabulary, vectors);
    // The next texts are made while these are written.
    await writing;
    writing = client.query({ name: 'suggestions', text: rows, values: [values[0], suggestions, ...values.slice(1)] });
    if (from > 0 && from % 100_000 === 0) tell(`… ${from.toLocaleString('en')} texts`);
  }
  await writing;
  const counted = [...vectors.counted(), ['', suggestions] as const];
  for (let from = 0; from < counted.length; from += 20_000) {
    const part = counted.slice(from, from + 20_000);
    await client.query(
      'INSERT INTO suggestions.suggestion_search_frequency (word, texts) SELECT * FROM unnest($1::text[], $2::int[])',
      [part.map(([word]) => word), part.map(([, often]) => often)],
    );
  }
};

// The last ones are drafts that say again what others said: their state is DRAFT whatever their number draws.
const textsOf =
  (source: TextSource, suggestions: number) =>
  (number: number): GeneratedText => {
    const draft = suggestions - 1 - number;
    return draft < rephrasings ? rephrased(source(rephrasedOf(draft, suggestions)), source, draft) : source(number);
  };

const batchOf = (
  numbers: readonly number[],
  textOf: (number: number) => GeneratedText,
  vocabulary: Vocabulary,
  vectors: WordVectors,
): readonly (readonly unknown[])[] => {
  const texts = numbers.map(textOf);
  return [
    numbers,
    texts.map(({ title }) => written(vocabulary, title)),
    texts.map(({ body }) => written(vocabulary, body)),
    texts.map(vectors.vectorOf),
    texts.map(vectors.titleVectorOf),
  ];
};

const batch = 2_000;
