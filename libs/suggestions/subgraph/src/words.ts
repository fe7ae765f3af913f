import { createRequire } from 'node:module';

import { Jieba } from '@node-rs/jieba';

let cutter: Jieba | undefined;

// The dictionary takes most of a second to read: only who searches or hands something in waits for it, once.
const jieba = (): Jieba => {
  if (cutter) return cutter;
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict.js') as { readonly dict: Uint8Array };
  cutter = Jieba.withDict(dict);
  return cutter;
};

/** The words of a Chinese text, each once, width and case folded; single characters and marks are left out. */
export const wordsOf = (text: string): readonly string[] => {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = jieba().cutForSearch(folded, true);
  return [...new Set(words.map((word) => word.trim()).filter(isTelling))].slice(0, mostWords);
};

const isTelling = (word: string): boolean =>
  word.length >= 2 && word.length <= 40 && /[\p{L}\p{N}]/u.test(word) && !word.includes('\0');

const mostWords = 3000;
