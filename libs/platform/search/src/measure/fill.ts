import { written } from './generated-texts.ts';
import { wordVectors } from './word-vectors.ts';

import type { TextSource } from './generated-texts.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Database } from '@renda/persistence';

/**
 * Fills the tables as writing every text would have, only faster: words are known and need not be cut, the index is built
 * at the end, and the frequencies are counted here.
 */
export const fill = async (
  database: Database,
  vocabulary: Vocabulary,
  source: TextSource,
  texts: number,
): Promise<void> => {
  const { manager } = database;
  await manager.query(
    `DROP INDEX notice_board_search_words, notice_board_search_title;
     ALTER TABLE notice_board_search DROP CONSTRAINT notice_board_search_of;
     ALTER TABLE notice_board_search SET (autovacuum_enabled = false)`,
  );
  const vectors = wordVectors(vocabulary);
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < texts; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, texts - from) }, (_, place) => from + place);
    const made = numbers.map((number) => ({ id: idOf(number), text: source(number) }));
    const rows = made.map(({ id, text }) => ({
      id,
      title: written(vocabulary, text.title),
      body: written(vocabulary, text.body),
      words: vectors.vectorOf(text),
      titleWords: vectors.titleVectorOf(text),
    }));
    // The next texts are made while these are written.
    await writing;
    writing = manager.query(
      `WITH given AS (
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
           AS g (id, title, body, words, title_words)),
       filed AS (
         INSERT INTO notice_board (id, title, text, region_code, unit_ids)
         SELECT id, title, body, '6110' || lpad((abs(hashtext(id::text)) % 30)::text, 2, '0'), '{}' FROM given)
       INSERT INTO notice_board_search (id, words, title) SELECT id, words::tsvector, title_words::tsvector FROM given`,
      [
        rows.map(({ id }) => id),
        rows.map(({ title }) => title),
        rows.map(({ body }) => body),
        rows.map(({ words }) => words),
        rows.map(({ titleWords }) => titleWords),
      ],
    );
  }
  await writing;
  const counted = [...vectors.counted(), ['', texts] as const];
  for (let from = 0; from < counted.length; from += 20_000) {
    const part = counted.slice(from, from + 20_000);
    await manager.query(
      'INSERT INTO notice_board_search_frequency (word, texts) SELECT * FROM unnest($1::text[], $2::int[])',
      [part.map(([word]) => word), part.map(([, often]) => often)],
    );
  }
  await database.transaction(async (inside) => {
    await inside.query(`SET LOCAL maintenance_work_mem = '768MB'`);
    await inside.query(
      `CREATE INDEX notice_board_search_words ON notice_board_search USING gin (words) WITH (fastupdate = off);
       CREATE INDEX notice_board_search_title ON notice_board_search USING gin (title) WITH (fastupdate = off)`,
    );
  });
  await manager.query('VACUUM ANALYZE notice_board');
  await manager.query('VACUUM ANALYZE notice_board_search');
  await manager.query('VACUUM ANALYZE notice_board_search_frequency');
};

/** The id of text number n, rising with it. */
export const idOf = (number: number): string => `019ca000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const batch = 2_000;
