import { foldText } from '../text/folding.ts';
import { isIndexed, pairAt, sequenceOf } from '../text/words.ts';

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
  const endOfTitle = text.begins.findIndex((begin) => begin >= title.length);
  return { original, folded: text, sequence, ...tellingWords(sequence, endOfTitle) };
};

const tellingWords = (sequence: readonly Word[], endOfTitle: number): Pick<ComparedText, 'words' | 'titleWords'> => {
  const words = new Set<string>();
  const titleWords = new Set<string>();
  sequence.forEach(({ text, from }, place) => {
    const note = (word: string): void => {
      words.add(word);
      if (from < endOfTitle) titleWords.add(word);
    };
    if (tellsSomething(text)) note(text);
    pairAt(sequence, place).forEach(note);
  });
  return { words, titleWords };
};

/** Single characters and bare numbers are in texts about anything. */
export const tellsSomething = (word: string): boolean =>
  word.length > 1 && isIndexed(word) && !/^[\d.,%-]+$/.test(word);

// What a letter is about is said long before; comparing takes time that grows with both texts.
const longestBody = 6_000;
