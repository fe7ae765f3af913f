import { bindings, everything } from '@renda/persistence';

import { rarityOf } from '../similarity/candidates.ts';
import { readingOf } from './reading.ts';
import { queryOf, termsOf } from './search-query.ts';

import type { BodyVisible } from '../body-visible.ts';
import type { SearchTables } from '../storage/search-tables.ts';
import type { SqlCondition } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

export interface RankedOptions {
  /** Rows of `t` that may be found, such as what the viewer may see. */
  readonly condition?: SqlCondition;
  readonly first?: number;
  /** Ranks only so many matches with the words in their title, and so many with the words anywhere, the newest of each. */
  readonly among?: { readonly titles: number; readonly texts: number };
}

export interface RankedText {
  readonly id: string;
  readonly rank: number;
}

/** Ranking all texts with a common word would take seconds: the likeliest are ranked, those with the words in their title. */
export const rankedTexts = async (
  manager: EntityManager,
  tables: SearchTables,
  query: string,
  { condition = everything, first = 20, among = usual, bodyVisible }: RankedOptions & BodyVisible,
): Promise<readonly RankedText[]> => {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const { searched, key, index } = tables;
  const rarity = await rarityOf(
    manager,
    tables,
    terms.flatMap(({ word, parts }) => [word, ...parts]),
  );
  const { bind, values } = bindings();
  const asked = `${bind(queryOf(terms))}::tsquery`;
  const newest = (column: 'title' | 'words', most: number): string => {
    const reading = readingOf(terms, rarity, { most, share: column === 'title' ? shareInTitle : 1 });
    const from =
      reading === 'INDEX' ? index : `(SELECT id, ${column} FROM ${index} ORDER BY id DESC LIMIT ${bind(looked)})`;
    const readable = `(${bodyVisible(bind)}) IS TRUE`;
    const counts = column === 'title' ? condition(bind) : `(${condition(bind)}) AND ${readable}`;
    // OFFSET 0 keeps the order of reading: else all rows of the table are merged with the matches, to find some visible.
    return (
      `SELECT f.id, t.readable FROM (SELECT s.id FROM ${from} s WHERE s.${column} @@ ${asked} ORDER BY s.id DESC OFFSET 0) f ` +
      `CROSS JOIN LATERAL (SELECT ${readable} AS readable FROM ${searched} t WHERE t.${key} = f.id AND (${counts}) OFFSET 0) t ` +
      `ORDER BY f.id DESC LIMIT ${bind(most)}`
    );
  };
  return manager.query<RankedText[]>(
    `SELECT s.id, ts_rank(CASE WHEN m.readable THEN s.words ELSE ${wordsOfTitle} END, ${asked}, 1)::float8 AS rank
     FROM ((${newest('title', among.titles)}) UNION (${newest('words', among.texts)})) m JOIN ${index} s ON s.id = m.id
     ORDER BY rank DESC, s.id DESC LIMIT ${bind(first)}`,
    values,
  );
};

const usual = { titles: 200, texts: 100 };

/** They have a weight of their own. */
const wordsOfTitle = `ts_filter(s.words, '{a}')`;

/** Of a common word only so many texts are looked through, the newest. */
const looked = 20_000;

// Of the texts with a word, about so many have it in their title.
const shareInTitle = 0.08;
