import { bindings, everything } from '@renda/persistence';

import { textQuery } from './search-query.ts';

import type { SearchTables } from '../storage/search-tables.ts';
import type { SqlCondition } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

export interface RankedOptions {
  /** Rows of `t` that may be found, such as what the viewer may see. */
  readonly condition?: SqlCondition;
  readonly first?: number;
  /** Ranks only so many matches, the newest: ranking all texts with a common word takes seconds. */
  readonly among?: number;
}

export interface RankedText {
  readonly id: string;
  readonly rank: number;
}

export const rankedTexts = async (
  manager: EntityManager,
  { searched, key, index }: SearchTables,
  query: string,
  { condition = everything, first = 20, among = 1_000 }: RankedOptions = {},
): Promise<readonly RankedText[]> => {
  const asked = textQuery(query);
  if (asked === undefined) return [];
  const { bind, values } = bindings();
  const place = bind(asked);
  return manager.query<RankedText[]>(
    `SELECT m.id, ts_rank(m.words, ${place}::tsquery, 1)::float8 AS rank
     FROM (SELECT s.id, s.words FROM ${index} s JOIN ${searched} t ON t.${key} = s.id
           WHERE s.words @@ ${place}::tsquery AND (${condition(bind)}) ORDER BY s.id DESC LIMIT ${bind(among)}) m
     ORDER BY rank DESC, m.id DESC LIMIT ${bind(first)}`,
    values,
  );
};
