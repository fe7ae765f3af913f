import { nothing } from '@renda/persistence';

import { textQuery } from './search-query.ts';

import type { SearchTables } from '../storage/search-tables.ts';
import type { SqlCondition } from '@renda/persistence';

/** Rows of `t` with every word of the query; where the text may not be read, those with every word in their title. */
export const searchCondition = (
  { index, key }: SearchTables,
  query: string,
  bodyVisible: SqlCondition,
): SqlCondition => {
  const terms = textQuery(String(query));
  if (terms === undefined) return nothing;
  return (bind) => {
    const asked = `${bind(terms)}::tsquery`;
    const inTitle = `SELECT s.title @@ ${asked} FROM ${index} s WHERE s.id = t.${key}`;
    // A value, not EXISTS, so that titles are looked up for the few whose text is withheld, never all read beforehand.
    return `t.${key} IN (SELECT s.id FROM ${index} s WHERE s.words @@ ${asked}) AND ((${bodyVisible(bind)}) OR (${inTitle}))`;
  };
};
