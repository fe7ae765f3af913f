import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Cuts folded text into words that follow on each other, marks and spaces among them; unknown words are guessed. */
export const cut = (text: string): readonly string[] => dictionary().cut(text, true);

/** The shorter words of the dictionary that a word is made of: 人民代表大会 has 人民, 代表, 大会. */
export const partsOf = (word: string): readonly string[] => {
  if (word.length < 3 || !chinese.test(word)) return [];
  const known = parts.get(word);
  if (known) return known;
  const found = [...new Set(dictionary().cutForSearch(word, false))].filter((part) => part !== word && part.length > 1);
  if (parts.size >= mostParts) parts.clear();
  parts.set(word, found);
  return found;
};

let loaded: Jieba | undefined;

// Loading takes a quarter of a second, so only who searches pays for it.
const dictionary = (): Jieba => (loaded ??= Jieba.withDict(dict));

const chinese = /\p{Script=Han}/u;

const parts = new Map<string, readonly string[]>();
const mostParts = 50_000;
