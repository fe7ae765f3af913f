import { fragmentsOf } from '@renda/suggestions-rules';

import { mayReadText } from './visibility.ts';
import { wordsOf } from './words.ts';

import type { Viewer } from '@renda/identity';
import type { Fragment } from '@renda/suggestions-rules';

import type { Suggestion } from './persistence/suggestion.table.ts';

/** Where the words of a search stand in the title, and in the text if it may be read. */
export const highlightsOf = (suggestion: Suggestion, query: string, viewer: Viewer): readonly Fragment[] => {
  const words = wordsOf(query.slice(0, 200));
  const text = mayReadText(suggestion, viewer) ? fragmentsOf(suggestion.text, words) : [];
  return [...fragmentsOf(suggestion.title, words), ...text];
};
