import { bindings } from '@renda/persistence';

import { quotedWord } from '../storage/word-vector.ts';
import { weightOf } from './rarity.ts';

import type { BodyVisible } from '../body-visible.ts';
import type { SearchTables } from '../storage/search-tables.ts';
import type { Rarity } from './rarity.ts';
import type { SqlCondition } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

/** A text that has some of the rare words. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly region: string | null;
  readonly units: readonly string[];
}

export const rarityOf = async (
  manager: EntityManager,
  { frequency }: SearchTables,
  words: readonly string[],
): Promise<Rarity> => {
  const rows = await manager.query<{ word: string; texts: number }[]>(
    `SELECT word, texts FROM ${frequency} WHERE word = ANY($1::text[])`,
    [['', ...words]],
  );
  const withWord = new Map(rows.map(({ word, texts }) => [word, texts]));
  return { texts: withWord.get('') ?? 0, withWord };
};

interface Asked extends BodyVisible {
  readonly words: readonly string[];
  readonly rarity: Rarity;
  readonly condition: SqlCondition;
}

/** The texts with the most of the words, by their weight. Reads each word's texts in the index, and few rows of the table. */
export const candidatesOf = async (
  manager: EntityManager,
  { searched, key, title, body, region, units, index }: SearchTables,
  { words, rarity, condition, bodyVisible }: Asked,
): Promise<readonly Candidate[]> => {
  const { bind, values } = bindings();
  const asked = bind(words.map(quotedWord));
  const weights = bind(words.map((word) => weightOf(rarity, word)));
  return manager.query<Candidate[]>(
    `SELECT t.${key} AS id, t.${title.column} AS title, CASE WHEN ${bodyVisible(bind)} THEN t.${body.column} ELSE '' END AS body,
       ${region ? `t.${region}` : 'NULL'} AS region, ${units ? `t.${units}::text[]` : `'{}'::text[]`} AS units
     FROM (SELECT s.id, sum(r.weight) AS weight
           FROM unnest(${asked}::text[], ${weights}::float8[]) AS r (word, weight)
           JOIN ${index} s ON s.words @@ r.word::tsquery
           GROUP BY s.id ORDER BY weight DESC, s.id DESC) m
     CROSS JOIN LATERAL (SELECT * FROM ${searched} t WHERE t.${key} = m.id AND (${condition(bind)}) OFFSET 0) t
     ORDER BY m.weight DESC, m.id DESC LIMIT ${bind(mostCandidates)}`,
    values,
  );
};

const mostCandidates = 60;
