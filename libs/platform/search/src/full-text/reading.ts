import { asksForBeginning } from './search-query.ts';

import type { Rarity } from '../similarity/rarity.ts';
import type { Term } from './search-query.ts';

/** How the newest matches are found: by the index of words, each match read, or by going back from the newest text. */
export type Reading = 'INDEX' | 'NEWEST';

interface Wanted {
  readonly most: number;
  /** Which part of the texts with a word counts. */
  readonly share: number;
}

/**
 * The database takes the reading of a text for cheap, though its words are long; so what costs less is reckoned here: reading
 * all matches, or as many texts as it takes, going back, to meet the wanted number of them.
 */
export const readingOf = (terms: readonly Term[], rarity: Rarity, { most, share }: Wanted): Reading => {
  const { texts } = rarity;
  // How many words begin with a character nobody counts: they may be in very many texts.
  if (asksForBeginning(terms)) return texts > many ? 'NEWEST' : 'INDEX';
  const matches =
    terms.reduce((left, term) => left * (Math.min(texts, textsWith(term, rarity)) / (texts || 1)), texts) * share;
  return matches <= few || matches * matches < most * texts * costOfText ? 'INDEX' : 'NEWEST';
};

/** A word, or all parts of it, whichever is in more texts; what nobody counted yet is rare. */
const textsWith = ({ word, parts }: Term, { withWord }: Rarity): number => {
  const whole = withWord.get(word) ?? 0;
  return parts.length === 0 ? whole : Math.max(whole, Math.min(...parts.map((part) => withWord.get(part) ?? 0)));
};

/** What looking into a text costs beside reading a match by its id. */
const costOfText = 3.3;

const few = 2_000;
const many = 20_000;
