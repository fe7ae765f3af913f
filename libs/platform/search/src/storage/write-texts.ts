import { titleVector, wordVector } from './word-vector.ts';

import type { SearchTables } from './search-tables.ts';
import type { EntityManager } from 'typeorm';

/** Writes the words of texts, and notes what there is to count; a text whose words stayed the same is not touched. */
export const writeTexts = async (
  manager: EntityManager,
  { title, body, index, change }: SearchTables,
  rows: readonly object[],
): Promise<void> => {
  const vectors = new Map(
    rows.map((row) => {
      const facts = row as Readonly<Record<string, unknown>>;
      const named = textOf(facts[title.property]);
      return [String(facts['id']), [wordVector(named, textOf(facts[body.property])), titleVector(named)]];
    }),
  );
  if (vectors.size === 0) return;
  await manager.query(
    `WITH given AS (SELECT id, words::tsvector AS words, title::tsvector AS title
                    FROM unnest($1::uuid[], $2::text[], $3::text[]) AS g (id, words, title)),
     before AS (SELECT s.id, s.words FROM ${index} s JOIN given g ON g.id = s.id FOR UPDATE OF s),
     changed AS (
       SELECT g.id, g.words, g.title, b.words AS old FROM given g LEFT JOIN before b ON b.id = g.id
       WHERE g.words IS DISTINCT FROM b.words),
     written AS (
       INSERT INTO ${index} (id, words, title) SELECT id, words, title FROM changed ORDER BY id
       ON CONFLICT (id) DO UPDATE SET words = excluded.words, title = excluded.title)
     INSERT INTO ${change} (added, removed) SELECT tsvector_to_array(words), tsvector_to_array(old) FROM changed`,
    [
      [...vectors.keys()],
      [...vectors.values()].map(([words]) => words),
      [...vectors.values()].map(([, named]) => named),
    ],
  );
};

export const removeTexts = async (
  manager: EntityManager,
  { index, change }: SearchTables,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return;
  await manager.query(
    `WITH removed AS (DELETE FROM ${index} WHERE id = ANY($1::uuid[]) RETURNING words)
     INSERT INTO ${change} (added, removed) SELECT NULL, tsvector_to_array(words) FROM removed`,
    [ids],
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
