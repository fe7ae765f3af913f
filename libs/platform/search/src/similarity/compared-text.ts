import { foldText } from '../text/folding.ts';
import { isStopWord } from '../text/stop-words.ts';
import { sequenceOf } from '../text/words.ts';

import type { Folded } from '../text/folding.ts';
import type { Word } from '../text/words.ts';

/** A text cut for comparing. Title and body are apart, so that no phrase runs from one into the other. */
export interface ComparedText {
  readonly original: string;
  readonly folded: Folded;
  readonly sequence: readonly Word[];
  /** What tells its matter: words of two characters and more. */
  readonly words: ReadonlySet<string>;
  /** Those of the title, which tells it best. */
  readonly titleWords: ReadonlySet<string>;
}

export const comparedText = (title: string, body: string): ComparedText => {
  const original = `${title}\n${body.slice(0, longestBody)}`;
  const text = foldText(original);
  const sequence = sequenceOf(text.text);
  const telling = sequence.filter((word) => tellsSomething(word.text));
  const inTitle = telling.filter(({ from }) => (text.begins[from] ?? 0) < title.length);
  return { original, folded: text, sequence, words: wordsOf(telling), titleWords: wordsOf(inTitle) };
};

const wordsOf = (words: readonly Word[]): ReadonlySet<string> => new Set(words.map(({ text }) => text));

/** Single characters and bare numbers are in texts about anything. */
export const tellsSomething = (word: string): boolean =>
  word.length > 1 && word.length <= longestWord && !isStopWord(word) && !/^[\d.,%-]+$/.test(word);

// Longer ones are not in the index.
const longestWord = 100;

// What a letter is about is said long before; comparing takes time that grows with both texts.
const longestBody = 6_000;
