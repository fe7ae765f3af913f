import type { ComparedText } from './compared-text.ts';
import type { Rarity } from './rarity.ts';

/**
 * The words a text's likes are looked for by: its rarest, and, as it says best what it is about, those of its title. Common
 * ones only as long as reading the texts that have them stays within a bound, so that the time does not grow with all texts.
 */
export const wordsToFindBy = (
  { words, titleWords }: ComparedText,
  { withWord }: Rarity,
  mostRare: number,
): readonly string[] => {
  const textsWith = (word: string): number => withWord.get(word) ?? 0;
  const rarestFirst = (some: ReadonlySet<string>): readonly string[] =>
    [...some].sort((a, b) => textsWith(a) - textsWith(b) || b.length - a.length);

  const within = (some: readonly string[], bound: number): readonly string[] => {
    let read = 0;
    return some.filter((word, place) => (read += textsWith(word)) <= bound || place < fewest);
  };

  // A word of one text may be this text's own; one of none may not have been counted yet. They cost next to nothing.
  const ordered = rarestFirst(words);
  const alone = ordered.filter((word) => textsWith(word) < 2).sort((a, b) => textsWith(b) - textsWith(a));
  const shared = ordered.slice(alone.length, alone.length + mostRare);
  const ofTitle = rarestFirst(titleWords).filter((word) => textsWith(word) >= 2);
  return [
    ...new Set([
      ...alone.slice(0, mostAlone),
      ...within(shared, rareBound),
      ...within(ofTitle.slice(0, mostOfTitle), titleBound),
    ]),
  ];
};

const mostAlone = 24;
const mostOfTitle = 8;
const fewest = 1;

/** Texts read for the rare words and for those of the title. */
const rareBound = 8_000;
const titleBound = 8_000;
