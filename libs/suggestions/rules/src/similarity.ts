/** A word of the draft, and how much it tells: rare words tell more. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** Below this any word tells something; above it, one in more than every twentieth document tells nothing. */
const fewDocuments = 200;

/** How many of a draft's words are looked for: the rarest, since the others are in every document. */
export const rarestCount = 12;

/** The draft's rarest words among those that are in other documents at all, each with its inverse document frequency. */
export const rarestWords = (
  words: readonly string[],
  frequencies: ReadonlyMap<string, number>,
  documents: number,
): readonly WeighedWord[] =>
  words
    .flatMap((word) => {
      const frequency = frequencies.get(word) ?? 0;
      return frequency > 0 && frequency <= Math.max(fewDocuments, documents / 20)
        ? [{ word, weight: Math.log(1 + Math.max(documents, frequency) / frequency) }]
        : [];
    })
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, rarestCount);

/** The longest pieces of text that both have, each at least `shortest` characters and none within another. */
export const sharedPhrases = (one: string, other: string, { shortest = 4, most = 12 } = {}): readonly string[] => {
  const phrases: string[] = [];
  const text = one.slice(0, compared);
  const within = other.slice(0, compared);
  for (let start = 0; start + shortest <= text.length;) {
    let end = start + shortest;
    if (!within.includes(text.slice(start, end))) {
      start += 1;
      continue;
    }
    while (end < text.length && within.includes(text.slice(start, end + 1))) end += 1;
    phrases.push(text.slice(start, end).replace(edges, ''));
    start = end;
  }
  return [...new Set(phrases)]
    .filter((phrase) => phrase.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
    .filter((phrase, place, all) => !all.slice(0, place).some((longer) => longer.includes(phrase)))
    .slice(0, most);
};

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

// Beginnings say what a document is about; comparing whole books would be work for nothing.
const compared = 3000;
