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

/** What a text is found by: its words, their parts, and pairs of characters; once for each time they stand there. */
export const wordsOf = (text: string): readonly string[] => {
  const sequence = sequenceOf(folded(text));
  return sequence.flatMap((word, place) => [...searchWordsOf(word.text), ...pairAt(sequence, place)]);
};

/** A word of a text as the index has it. */
export const searchWordsOf = (word: string): readonly string[] => (isIndexed(word) ? [word, ...partsOf(word)] : []);

/** Whether the index keeps a word at all. */
export const isIndexed = (word: string): boolean => word.length <= longestWord && !isStopWord(word);

/** A name no dictionary has (卜吉沟) falls into characters; every two that follow on each other count as a word. */
export const pairAt = (sequence: readonly Word[], place: number): readonly string[] => {
  const first = sequence[place];
  const second = sequence[place + 1];
  return first && second && first.to === second.from && isLone(first) && isLone(second)
    ? [`${first.text}${second.text}`]
    : none;
};

const none: readonly string[] = [];

const isLone = ({ text }: Word): boolean => text.length <= 2 && oneCharacter.test(text) && !isStopWord(text);

const oneCharacter = /^\p{Script=Han}$/u;

const lettersOrDigits = /[\p{L}\p{N}]/u;

const longestWord = 100;
