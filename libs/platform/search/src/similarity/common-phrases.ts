import { isStopWord } from '../text/stop-words.ts';
import { tellsSomething } from './compared-text.ts';

import type { ComparedText } from './compared-text.ts';

/** A run of words that stands in both texts. */
export interface Phrase {
  /** As the first text writes it. */
  readonly text: string;
  readonly words: readonly string[];
}

/** The longest runs of words both texts have, the most telling first; none lies within another. */
export const commonPhrases = (
  a: ComparedText,
  b: ComparedText,
  weight: (word: string) => number,
  most: number,
): readonly Phrase[] => {
  const phrases = new Map<string, { readonly phrase: Phrase; readonly telling: number }>();
  for (const { from, length } of runs(a, b)) {
    const run = trimmed(a, from, length);
    const words = run.map(({ text }) => text);
    const telling = words.filter(tellsSomething).reduce((sum, word) => sum + weight(word), 0);
    const first = run[0];
    const last = run.at(-1);
    if (telling === 0 || !first || !last) continue;
    const begin = a.folded.begins[first.from] ?? 0;
    const text = a.original.slice(begin, a.folded.ends[last.to - 1] ?? begin);
    phrases.set(words.join(' '), { phrase: { text, words }, telling });
  }
  const chosen: Phrase[] = [];
  for (const { phrase } of [...phrases.values()].sort((x, y) => y.telling - x.telling)) {
    if (chosen.length === most) break;
    if (!chosen.some(({ text }) => text.includes(phrase.text))) chosen.push(phrase);
  }
  return chosen;
};

interface Run {
  readonly from: number;
  readonly length: number;
}

/** Runs that go on neither before nor after, by the places each word of `b` has in `a`. */
const runs = (a: ComparedText, b: ComparedText): readonly Run[] => {
  const places = new Map<string, number[]>();
  a.sequence.forEach(({ text }, place) => {
    const known = places.get(text);
    if (known) known.push(place);
    else places.set(text, [place]);
  });
  const same = (i: number, j: number): boolean => {
    const word = a.sequence[i]?.text;
    return word !== undefined && word === b.sequence[j]?.text && joined(a, i) === joined(b, j);
  };
  const found: Run[] = [];
  b.sequence.forEach(({ text }, j) => {
    for (const i of (places.get(text) ?? []).slice(0, mostPlaces)) {
      if (i > 0 && j > 0 && joined(a, i) && joined(b, j) && a.sequence[i - 1]?.text === b.sequence[j - 1]?.text)
        continue;
      let length = 1;
      while (joined(a, i + length) && same(i + length, j + length)) length += 1;
      found.push({ from: i, length });
    }
  });
  return found;
};

/** Whether nothing stands between a word and the one before it. */
const joined = ({ sequence }: ComparedText, place: number): boolean =>
  place > 0 && sequence[place - 1]?.to === sequence[place]?.from;

// A phrase neither begins nor ends with a word that tells nothing (的, 了).
const trimmed = ({ sequence }: ComparedText, from: number, length: number): ComparedText['sequence'] => {
  const run = sequence.slice(from, from + length);
  const first = run.findIndex(({ text }) => !isStopWord(text));
  const last = run.findLastIndex(({ text }) => !isStopWord(text));
  return first < 0 ? [] : run.slice(first, last + 1);
};

// A word said again and again makes no new phrase.
const mostPlaces = 20;
