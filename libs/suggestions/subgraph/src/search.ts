import { defineSearch } from '@renda/search';

import { suggestionTable } from './persistence/suggestion.table.ts';

/** Full text and "similar ones filed before", over title and text (SUG-2, SUG-10). */
export const suggestionSearch = defineSearch({
  table: suggestionTable,
  title: 'title',
  body: 'text',
  region: 'regionCode',
  units: 'unitIds',
});
