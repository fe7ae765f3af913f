/** How many texts have a word, of how many in all. */
export interface Rarity {
  readonly texts: number;
  readonly withWord: ReadonlyMap<string, number>;
}

/** What having a word in common is worth: the rarer, the more. */
export const weightOf = ({ texts, withWord }: Rarity, word: string): number =>
  Math.log(1 + (texts + 1) / ((withWord.get(word) ?? 0) + 0.5));

/**
 * The rarest words that other texts have, as far as the texts they are in stay within a bound; and a few that nobody has
 * counted yet, which cost nothing if nobody has them.
 */
export const rarestWords = (words: ReadonlySet<string>, rarity: Rarity, most: number): readonly string[] => {
  const counted = [...words]
    .map((word) => ({ word, texts: rarity.withWord.get(word) ?? 0 }))
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => a.texts - b.texts || b.word.length - a.word.length);
  const chosen: string[] = [];
  let read = 0;
  for (const { word, texts } of counted.slice(0, most)) {
    read += texts;
    if (read > mostRead && chosen.length >= fewest) break;
    chosen.push(word);
  }
  const uncounted = [...words].filter((word) => !rarity.withWord.has(word)).sort((a, b) => b.length - a.length);
  return [...chosen, ...uncounted.slice(0, most)];
};

const mostRead = 20_000;
const fewest = 2;
