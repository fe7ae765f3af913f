import { dict } from '@node-rs/jieba/dict.js';

import { searchWordsOf } from '../text/words.ts';
import { chance } from './chance.ts';

/** Words to make texts of, as often as Chinese has them, and what the index keeps of each. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly indexed: readonly (readonly string[])[];
  /** Sums of the frequencies up to each word, for drawing. */
  readonly sums: Float64Array;
}

/** The commoner half of the dictionary's words, and names of places such as only few texts have. */
export const makeVocabulary = (): Vocabulary => {
  const known = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', often = '0']) => ({ word, often: Number(often) }))
    .filter(({ word, often }) => often >= 3 && /^\p{Script=Han}{1,6}$/u.test(word));
  const names = placeNames().map((word, place) => ({ word, often: 40_000 / (place + 20) }));
  const all = [...known, ...names];
  let sum = 0;
  return {
    words: all.map(({ word }) => word),
    indexed: all.map(({ word }) => searchWordsOf(word)),
    sums: Float64Array.from(all, ({ often }) => (sum += often)),
  };
};

/** The place of a word, drawn as often as its frequency says. */
export const drawWord = ({ sums }: Vocabulary, random: () => number): number => {
  const wanted = random() * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

const placeNames = (): readonly string[] => {
  const random = chance(7);
  const syllables = [...'东西南北上下大小金石龙凤云青白黑杨李王张刘赵周柳桃梅松竹泉河湾沟坪岭塬寨桥井田沙峪坡塘'];
  const ends = ['村', '镇', '社区', '路', '街', '小区', '桥', '沟'];
  const pick = (some: readonly string[]): string => some[Math.floor(random() * some.length)] ?? '';
  return [...new Set(Array.from({ length: 14_000 }, () => `${pick(syllables)}${pick(syllables)}${pick(ends)}`))];
};
