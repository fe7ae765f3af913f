import { quotedWord } from '../storage/word-vector.ts';
import { partsOf } from '../text/cutting.ts';
import { folded } from '../text/folding.ts';
import { isIndexed, pairAt, sequenceOf } from '../text/words.ts';

/** A word asked for, and the shorter ones that together say the same. */
export interface Term {
  readonly word: string;
  readonly parts: readonly string[];
}

/** The words of what somebody typed, each once; characters of a name no dictionary has by twos, as the index has them. */
export const termsOf = (query: string): readonly Term[] => {
  const sequence = sequenceOf(folded(query.slice(0, longestQuery)));
  const words = sequence.flatMap(({ text }, place) => {
    const pairs = [...pairAt(sequence, place - 1), ...pairAt(sequence, place)];
    return pairs.length > 0 ? pairs : isIndexed(text) ? [text] : [];
  });
  return [...new Set(words)].slice(0, mostTerms).map((word) => ({ word, parts: coveringParts(word) }));
};

/** All terms, as PostgreSQL's tsquery; `undefined` where nothing is asked for. */
export const textQuery = (query: string): string | undefined => {
  const terms = termsOf(query);
  return terms.length === 0 ? undefined : queryOf(terms);
};

/** At least one term, as PostgreSQL's tsquery. */
export const queryOf = (terms: readonly Term[]): string => {
  const begins = asksForBeginning(terms) ? ':*' : '';
  return terms.map((term) => `${termQuery(term)}${begins}`).join(' & ');
};

/** Who asks for one character alone asks for what begins with it: 路 also finds 路灯 and 路面. */
export const asksForBeginning = (terms: readonly Term[]): boolean =>
  terms.length === 1 && [...(terms[0]?.word ?? '')].length === 1;

const termQuery = ({ word, parts }: Term): string =>
  parts.length === 0 ? quotedWord(word) : `(${quotedWord(word)} | (${parts.map(quotedWord).join(' & ')}))`;

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
