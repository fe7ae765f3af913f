import { bindings, columnsOf } from '@renda/persistence';
import { rarestWords } from '@renda/suggestions-rules';

import { suggestionTable } from './suggestion.table.ts';

import type { SqlCondition } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Suggestion } from './suggestion.table.ts';

export interface Resembling {
  readonly suggestion: Suggestion;
  /** From 0 to 1: the weight of the shared among the draft's rarest words. */
  readonly score: number;
  readonly words: readonly string[];
}

export interface SearchRepository {
  /** Takes the words of a document in, in place of those it had. */
  readonly index: (suggestionId: string, words: readonly string[]) => Promise<void>;
  /** The documents that share most of the rarest words, the most alike first. */
  readonly resembling: (
    words: readonly string[],
    visible: SqlCondition,
    limit: number,
  ) => Promise<readonly Resembling[]>;
  /** Adds up what was noted of word counts since the last time. */
  readonly foldCounts: () => Promise<void>;
}

export const searchRepository = (manager: EntityManager): SearchRepository => ({
  index: async (suggestionId, words) => {
    const [before] = await manager.query<{ words: string[] }[]>(
      'SELECT words FROM suggestion_search WHERE suggestion_id = $1',
      [suggestionId],
    );
    await manager.query(
      `INSERT INTO suggestion_search (suggestion_id, words) VALUES ($1, $2)
       ON CONFLICT ON CONSTRAINT suggestion_search_pkey DO UPDATE SET words = excluded.words`,
      [suggestionId, words],
    );
    // Noted row by row and added up later: counting at once would make everybody wait for the same common words.
    const known = new Set(before?.words ?? []);
    const added = words.filter((word) => !known.has(word));
    const gone = [...known].filter((word) => !words.includes(word));
    await manager.query(
      `INSERT INTO word_change (word, change) SELECT w, 1 FROM unnest($1::text[]) w UNION ALL SELECT w, -1 FROM unnest($2::text[]) w`,
      [added, gone],
    );
  },
  resembling: async (words, visible, limit) => {
    const rows = await manager.query<{ word: string; documents: number }[]>(
      `SELECT word, sum(documents)::int AS documents FROM (
         SELECT word, documents FROM word_frequency WHERE word = ANY($1::text[])
         UNION ALL SELECT word, change FROM word_change WHERE word = ANY($1::text[])) counts GROUP BY word`,
      [words],
    );
    const [size] = await manager.query<{ documents: number }[]>(
      `SELECT greatest(reltuples, 0)::int AS documents FROM pg_class WHERE oid = 'suggestion_search'::regclass`,
    );
    const frequencies = new Map(rows.map(({ word, documents }) => [word, documents]));
    const rarest = rarestWords(words, frequencies, Math.max(size?.documents ?? 0, ...frequencies.values()) + 1);
    if (rarest.length === 0) return [];
    const { bind, values } = bindings();
    const asked = `unnest(${bind(rarest.map(({ word }) => word))}::text[], ${bind(rarest.map(({ weight }) => weight))}::float8[])`;
    const found = await manager.query<(Suggestion & { '~score': number; '~words': string[] })[]>(
      `WITH shared AS (
         SELECT d.suggestion_id AS id, sum(w.weight) AS weight, array_agg(w.word ORDER BY w.weight DESC, w.word) AS words
         FROM ${asked} AS w (word, weight) JOIN suggestion_search d ON d.words @> ARRAY[w.word] GROUP BY d.suggestion_id)
       SELECT ${columnsOf(suggestionTable, 't')}, s.weight AS "~score", s.words AS "~words"
       FROM shared s JOIN suggestion t ON t.id = s.id WHERE ${visible(bind)}
       ORDER BY s.weight DESC, t.id DESC LIMIT ${bind(limit)}`,
      values,
    );
    const whole = rarest.reduce((sum, { weight }) => sum + weight, 0);
    return found.map(({ '~score': weight, '~words': shared, ...suggestion }) => ({
      suggestion,
      score: Math.round((weight / whole) * 1000) / 1000,
      words: shared,
    }));
  },
  foldCounts: async () => {
    await manager.query(
      `WITH taken AS (DELETE FROM word_change RETURNING word, change)
       INSERT INTO word_frequency AS f (word, documents) SELECT word, sum(change) FROM taken GROUP BY word ORDER BY word
       ON CONFLICT ON CONSTRAINT word_frequency_pkey DO UPDATE SET documents = f.documents + excluded.documents`,
    );
  },
});
