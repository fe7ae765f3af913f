/** A piece of text around words that were found; `marks` are offsets in it, ends not included. */
export interface Fragment {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

const around = 30;
const most = 3;

/** The first places of a text where the words stand, with what is around them; neighbours share a fragment. */
export const fragmentsOf = (text: string, words: readonly string[]): readonly Fragment[] => {
  const folded = text.toLowerCase();
  const found = words
    .filter((word) => word !== '')
    .flatMap((word) => placesOf(folded, word.toLowerCase()))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const marks = joined(found);
  const fragments: { from: number; to: number; marks: typeof marks }[] = [];
  for (const mark of marks) {
    const last = fragments.at(-1);
    if (last && mark.start - around <= last.to) {
      last.to = Math.max(last.to, Math.min(text.length, mark.end + around));
      last.marks = [...last.marks, mark];
    } else if (fragments.length < most) {
      fragments.push({
        from: Math.max(0, mark.start - around),
        to: Math.min(text.length, mark.end + around),
        marks: [mark],
      });
    } else break;
  }
  return fragments.map(({ from, to, marks: within }) => ({
    text: text.slice(from, to),
    marks: within.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }));
};

interface Mark {
  readonly start: number;
  readonly end: number;
}

const mostPlaces = 50;

const placesOf = (text: string, word: string): readonly Mark[] => {
  const places: Mark[] = [];
  for (let at = text.indexOf(word); at >= 0 && places.length < mostPlaces; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
};

/** Marks that touch or overlap are one. */
const joined = (marks: readonly Mark[]): readonly Mark[] =>
  marks.reduce<Mark[]>((all, mark) => {
    const last = all.at(-1);
    if (!last || mark.start > last.end) return [...all, mark];
    return [...all.slice(0, -1), { start: last.start, end: Math.max(last.end, mark.end) }];
  }, []);
