import { nothing } from '@renda/persistence';

import { textQuery } from './search-query.ts';

import type { SearchTables } from '../storage/search-tables.ts';
import type { SqlCondition } from '@renda/persistence';

/** Rows of `t` whose texts have every word of the query. */
export const searchCondition = ({ index, key }: SearchTables, query: string): SqlCondition => {
  const asked = textQuery(String(query));
  return asked === undefined
    ? nothing
    : (bind) => `t.${key} IN (SELECT s.id FROM ${index} s WHERE s.words @@ ${bind(asked)}::tsquery)`;
};
