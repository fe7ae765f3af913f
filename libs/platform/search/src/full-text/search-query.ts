import { quotedWord } from '../storage/word-vector.ts';
import { partsOf } from '../text/cutting.ts';
import { folded } from '../text/folding.ts';
import { isStopWord } from '../text/stop-words.ts';
import { sequenceOf } from '../text/words.ts';

/** A word asked for, and the shorter ones that together say the same. */
export interface Term {
  readonly word: string;
  readonly parts: readonly string[];
}

/** The words of what somebody typed, each once. */
export const termsOf = (query: string): readonly Term[] => {
  const words = sequenceOf(folded(query.slice(0, longestQuery)))
    .map(({ text }) => text)
    .filter((word) => !isStopWord(word));
  return [...new Set(words)].slice(0, mostTerms).map((word) => ({ word, parts: coveringParts(word) }));
};

/** All terms, as PostgreSQL's tsquery; `undefined` where nothing is asked for. */
export const textQuery = (query: string): string | undefined => {
  const terms = termsOf(query);
  return terms.length === 0 ? undefined : terms.map(termQuery).join(' & ');
};

// A single character is rarely a word of its own: 路 also finds 路灯 and 路面.
const termQuery = ({ word, parts }: Term): string => {
  const asked = `${quotedWord(word)}${[...word].length === 1 ? ':*' : ''}`;
  return parts.length === 0 ? asked : `(${asked} | (${parts.map(quotedWord).join(' & ')}))`;
};

// A longer word may contain the one asked for without having it as a part; its parts must then leave nothing out.
const coveringParts = (word: string): readonly string[] => {
  const parts = partsOf(word);
  const covered = new Set<number>();
  for (const part of parts) {
    const at = word.indexOf(part);
    for (let place = at; place < at + part.length; place += 1) covered.add(place);
  }
  return covered.size === word.length ? parts : [];
};

const longestQuery = 500;
const mostTerms = 24;
