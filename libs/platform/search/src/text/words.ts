import { cut, partsOf } from './cutting.ts';
import { folded } from './folding.ts';
import { isStopWord } from './stop-words.ts';

/** Where a word stands in folded text. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The words of folded text in their order, stop words among them; no marks, no spaces. */
export const sequenceOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let from = 0;
  for (const word of cut(text)) {
    const to = from + word.length;
    if (lettersOrDigits.test(word)) words.push({ text: word, from, to });
    from = to;
  }
  return words;
};

/** What a text is found by: its words and their parts, without stop words, once for each time they stand there. */
export const wordsOf = (text: string): readonly string[] =>
  sequenceOf(folded(text)).flatMap((word) => searchWordsOf(word.text));

/** A word of a text as the index has it. */
export const searchWordsOf = (word: string): readonly string[] =>
  isStopWord(word) || word.length > longestWord ? [] : [word, ...partsOf(word)];

const lettersOrDigits = /[\p{L}\p{N}]/u;

const longestWord = 100;
