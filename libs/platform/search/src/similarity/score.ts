import { weightOf } from './rarity.ts';

import type { ComparedText } from './compared-text.ts';
import type { Rarity } from './rarity.ts';

/** How much of what either text says the other says too, each word by its rarity: 0 to 1. */
export const scoreOf = (a: ComparedText, b: ComparedText, rarity: Rarity): number => {
  let common = 0;
  let ofA = 0;
  let ofB = 0;
  for (const word of a.words) {
    const weight = weightOf(rarity, word) ** 2;
    ofA += weight;
    if (b.words.has(word)) common += weight;
  }
  for (const word of b.words) ofB += weightOf(rarity, word) ** 2;
  return ofA === 0 || ofB === 0 ? 0 : common / Math.sqrt(ofA * ofB);
};
