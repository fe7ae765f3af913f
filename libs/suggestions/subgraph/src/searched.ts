import { suggestionList } from './lists.ts';

import type { SuggestionsContext } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';
import type { PageArgs } from '@renda/persistence';

/** A suggestion found by words. */
export interface Searched {
  readonly suggestion: Suggestion;
  readonly rank: number;
  readonly query: string;
}

const most = 50;

/** The best matches first, among what the viewer may see (SUG-10). */
export const searchedSuggestions = async (
  { query, first, where }: Pick<PageArgs, 'where'> & { readonly query: string; readonly first: number },
  { repositories, viewer, loaders }: SuggestionsContext,
): Promise<readonly Searched[]> => {
  const condition = suggestionList.condition({ where }, viewer);
  const ranked = await repositories.search.ranked(query, viewer, {
    condition,
    first: Math.min(Math.max(first, 0), most),
  });
  const rows = await Promise.all(ranked.map(({ id }) => loaders.suggestion.load(id)));
  return ranked.flatMap(({ rank }, place) => {
    const suggestion = rows[place];
    return suggestion ? [{ suggestion, rank, query }] : [];
  });
};
