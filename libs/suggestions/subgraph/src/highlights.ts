import { markedFragments } from '@renda/search';

import { mayReadText } from './visibility.ts';

import type { Viewer } from '@renda/identity';
import type { Fragment } from '@renda/search';

import type { Suggestion } from './persistence/suggestion.table.ts';

/** Where the words of a search stand in the title, and in the text if it may be read. */
export const highlightsOf = (suggestion: Suggestion, query: string, viewer: Viewer): readonly Fragment[] => {
  const text = mayReadText(suggestion, viewer) ? markedFragments(suggestion.text, query) : [];
  return [...markedFragments(suggestion.title, query, { length: 100, most: 1 }), ...text];
};

/** Where in the joined parts the marked ones stand. */
export const marksOf = (parts: Fragment['parts']): readonly { readonly start: number; readonly end: number }[] => {
  let end = 0;
  return parts.flatMap(({ text, marked }) => {
    const start = end;
    end += text.length;
    return marked ? [{ start, end }] : [];
  });
};
