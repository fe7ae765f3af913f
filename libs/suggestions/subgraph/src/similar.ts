import { allOf, sql } from '@renda/persistence';

import { suggestionsVisibleTo } from './visibility.ts';

import type { SimilarText } from '@renda/search';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** An earlier suggestion that resembles a draft, and in what (SUG-2). */
export interface Similar extends SimilarText {
  readonly suggestion: Suggestion;
}

const shown = 20;

/** Those about the same matter, among what the viewer may see. */
export const similarTo = async (
  draft: Suggestion,
  { search, suggestions, viewer }: Pick<SuggestionsUnit, 'search' | 'suggestions' | 'viewer'>,
): Promise<readonly Similar[]> => {
  const visible = allOf([suggestionsVisibleTo(viewer), sql`t.id <> ${draft.id}`]);
  const found = await search.similar(draft, viewer, { condition: visible, first: shown });
  const rows = new Map((await suggestions.findByIds(found.map(({ id }) => id))).map((row) => [row.id, row]));
  return found.flatMap((match) => {
    const suggestion = rows.get(match.id);
    return suggestion ? [{ ...match, suggestion }] : [];
  });
};
