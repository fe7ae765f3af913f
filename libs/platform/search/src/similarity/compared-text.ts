import { foldText } from '../text/folding.ts';
import { isStopWord } from '../text/stop-words.ts';
import { searchWordsOf, sequenceOf } from '../text/words.ts';

import type { Folded } from '../text/folding.ts';
import type { Word } from '../text/words.ts';

/** A text cut for comparing. Title and body are apart, so that no phrase runs from one into the other. */
export interface ComparedText {
  readonly original: string;
  readonly folded: Folded;
  readonly sequence: readonly Word[];
  /** What tells its matter: words of two characters and more, with their parts. */
  readonly words: ReadonlySet<string>;
}

export const comparedText = (title: string, body: string): ComparedText => {
  const original = `${title}\n${body.slice(0, longestBody)}`;
  const text = foldText(original);
  const sequence = sequenceOf(text.text);
  const words = new Set(sequence.flatMap((word) => searchWordsOf(word.text)).filter(tellsSomething));
  return { original, folded: text, sequence, words };
};

/** Single characters and bare numbers are in texts about anything. */
export const tellsSomething = (word: string): boolean =>
  word.length > 1 && !isStopWord(word) && !/^[\d.,%-]+$/.test(word);

// What a letter is about is said long before; comparing takes time that grows with both texts.
const longestBody = 6_000;
