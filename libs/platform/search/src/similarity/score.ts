import { weightOf } from './rarity.ts';

import type { ComparedText } from './compared-text.ts';
import type { Rarity } from './rarity.ts';

/**
 * How much of what either text says the other says too, each word by its rarity: 0 to 1. How rare the other text's own words
 * are need not be looked up: taken to weigh what this one's weigh on average, they order the labelled letters as well.
 */
export const scoreOf = (text: ComparedText, other: ComparedText, rarity: Rarity): number => {
  if (text.words.size === 0 || other.words.size === 0) return 0;
  let common = 0;
  let inCommon = 0;
  let ofText = 0;
  for (const word of text.words) {
    const weight = weightOf(rarity, word);
    ofText += weight;
    if (!other.words.has(word)) continue;
    common += weight;
    inCommon += 1;
  }
  const ofOther = common + (other.words.size - inCommon) * (ofText / text.words.size);
  return common / Math.sqrt(ofText * ofOther);
};
