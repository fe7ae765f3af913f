import { allOf, sql } from '@renda/persistence';
import { sharedPhrases } from '@renda/suggestions-rules';

import { suggestionsVisibleTo } from './visibility.ts';
import { wordsOf } from './words.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** An earlier suggestion that resembles a draft, and in what (SUG-2). */
export interface Similar {
  readonly suggestion: Suggestion;
  readonly score: number;
  readonly phrases: readonly string[];
  readonly words: readonly string[];
  readonly samePlace: boolean;
}

const shown = 20;
const least = 0.2;

/** Those that share the rarest words of the draft, among what the viewer may see. */
export const similarTo = async (
  draft: Suggestion,
  { search, viewer }: Pick<SuggestionsUnit, 'search' | 'viewer'>,
): Promise<readonly Similar[]> => {
  const visible = allOf([suggestionsVisibleTo(viewer), sql`t.id <> ${draft.id}`]);
  const found = await search.resembling(wordsOf(documentOf(draft)), visible, shown);
  return found
    .filter(({ score }) => score >= least)
    .map(({ suggestion, score, words }) => ({
      suggestion,
      score,
      words,
      phrases: sharedPhrases(documentOf(draft), documentOf(suggestion)),
      samePlace: suggestion.regionCode === draft.regionCode,
    }));
};

export const documentOf = ({ title, text }: Pick<Suggestion, 'title' | 'text'>): string => `${title}\n${text}`;
