import { bindings, everything } from '@renda/persistence';

import { textQuery } from './search-query.ts';

import type { SearchTables } from '../storage/search-tables.ts';
import type { SqlCondition } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

export interface RankedOptions {
  /** Rows of `t` that may be found, such as what the viewer may see. */
  readonly condition?: SqlCondition;
  readonly first?: number;
  /** Ranks only so many matches with the words in their title and so many others, the newest: ranking all takes seconds. */
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
  { condition = everything, first = 20, among = 300 }: RankedOptions = {},
): Promise<readonly RankedText[]> => {
  const asked = textQuery(query);
  if (asked === undefined) return [];
  const { bind, values } = bindings();
  const place = bind(asked);
  const newest = `JOIN ${searched} t ON t.${key} = s.id WHERE (${condition(bind)})`;
  const limit = `ORDER BY s.id DESC LIMIT ${bind(among)}`;
  return manager.query<RankedText[]>(
    `SELECT s.id, ts_rank(s.words, ${place}::tsquery, 1)::float8 AS rank
     FROM ((SELECT s.id FROM ${index} s ${newest} AND s.title @@ ${place}::tsquery ${limit})
           UNION (SELECT s.id FROM ${index} s ${newest} AND s.words @@ ${place}::tsquery ${limit})) m
     JOIN ${index} s ON s.id = m.id
     ORDER BY rank DESC, s.id DESC LIMIT ${bind(first)}`,
    values,
  );
};
