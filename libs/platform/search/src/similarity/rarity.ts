/** How many texts have a word, of how many in all. */
export interface Rarity {
  readonly texts: number;
  readonly withWord: ReadonlyMap<string, number>;
}

/** What having a word in common is worth: the rarer, the more. */
export const weightOf = ({ texts, withWord }: Rarity, word: string): number =>
  Math.log(1 + (texts + 1) / ((withWord.get(word) ?? 0) + 0.5));
