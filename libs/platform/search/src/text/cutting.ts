import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/**
 * Cuts folded text into words of the dictionary that follow on each other, marks and spaces among them; what it does not
 * know falls into characters. Guessing at unknown words cuts one name now so, now so, and it would not be found.
 */
export const cut = (text: string): readonly string[] => dictionary().cut(text, false);

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
const dictionary = (): Jieba => (loaded ??= loadedDictionary());

const loadedDictionary = (): Jieba => {
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from(ownWords));
  return jieba;
};

// The dictionary has 灯不亮, and would take 路灯不亮, of which people complain most, for a road.
const ownWords = '路灯 20000 n\n';

const chinese = /\p{Script=Han}/u;

const parts = new Map<string, readonly string[]>();
const mostParts = 50_000;
