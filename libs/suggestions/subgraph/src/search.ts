import { defineSearch } from '@renda/search';

import { textsReadBy } from './visibility.ts';
import { suggestionTable } from './persistence/suggestion.table.ts';

/** Full text and "similar ones filed before", over the title, and the text where the viewer may read it (SUG-2, SUG-10). */
export const suggestionSearch = defineSearch({
  table: suggestionTable,
  title: 'title',
  body: 'text',
  bodyVisibleTo: textsReadBy,
  region: 'regionCode',
  units: 'unitIds',
});
