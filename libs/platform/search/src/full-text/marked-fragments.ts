import { foldText } from '../text/folding.ts';
import { termsOf } from './search-query.ts';

import type { Folded } from '../text/folding.ts';
import type { Term } from './search-query.ts';

/** A piece of the original text, cut where marked words begin and end; joined, the parts are the piece. */
export interface Fragment {
  readonly parts: readonly FragmentPart[];
  /** Whether the text goes on before or after. */
  readonly goesOnBefore: boolean;
  readonly goesOnAfter: boolean;
}

export interface FragmentPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface FragmentOptions {
  /** Characters of a fragment, about. */
  readonly length?: number;
  readonly most?: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Pieces of a text with the words of a query marked as they stand in it; none, if none of them does. */
export const markedFragments = (
  text: string,
  query: string,
  { length = 90, most = 2 }: FragmentOptions = {},
): readonly Fragment[] => {
  const marks = marksIn(foldText(text), termsOf(query));
  const chosen: Range[] = [];
  for (const mark of marks) {
    if (chosen.length === most) break;
    if (mark.from < (chosen.at(-1)?.to ?? 0)) continue;
    chosen.push(pieceAround(text, mark, length, chosen.at(-1)?.to ?? 0));
  }
  return chosen.map((piece) => fragmentOf(text, piece, marks));
};

/** Where terms stand in the original, in order and without overlap; parts of a term count where it does not stand whole. */
const marksIn = (text: Folded, terms: readonly Term[]): readonly Range[] => {
  const found = terms.flatMap(({ word, parts }) => {
    const whole = placesOf(text.text, word);
    return whole.length > 0 ? whole : parts.flatMap((part) => placesOf(text.text, part));
  });
  const marks: Range[] = [];
  for (const { from, to } of found.sort((a, b) => a.from - b.from)) {
    const mark = { from: text.begins[from] ?? 0, to: text.ends[to - 1] ?? 0 };
    const last = marks.at(-1);
    if (last && mark.from <= last.to) marks.splice(-1, 1, { from: last.from, to: Math.max(last.to, mark.to) });
    else marks.push(mark);
  }
  return marks;
};

const placesOf = (text: string, word: string): readonly Range[] => {
  const places: Range[] = [];
  const latin = /^[a-z0-9]/.test(word);
  for (let from = text.indexOf(word); from >= 0 && places.length < mostPlaces; from = text.indexOf(word, from + 1)) {
    const to = from + word.length;
    if (!latin || (!latinOrDigit.test(text[from - 1] ?? '') && !latinOrDigit.test(text[to] ?? ''))) {
      places.push({ from, to });
    }
  }
  return places;
};

const pieceAround = (text: string, mark: Range, length: number, earliest: number): Range => {
  const wanted = Math.max(earliest, mark.from - Math.floor(length / 3));
  const from = Math.max(earliest, Math.min(wanted, Math.max(0, text.length - length)));
  const to = Math.min(text.length, Math.max(mark.to, from + length));
  return { from: beforeMarks(text, from), to: beforeMarks(text, to) };
};

// Not between a letter and its accent, nor within a pair of units that are one character.
const beforeMarks = (text: string, place: number): number => {
  let at = place;
  while (at < text.length && goesWithBefore.test(text.slice(at, at + 2))) at += 1;
  return at;
};

const fragmentOf = (text: string, { from, to }: Range, marks: readonly Range[]): Fragment => {
  const parts: FragmentPart[] = [];
  let at = from;
  for (const mark of marks.filter((each) => each.to > from && each.from < to)) {
    const [begin, end] = [Math.max(mark.from, from), Math.min(mark.to, to)];
    if (begin > at) parts.push({ text: text.slice(at, begin), marked: false });
    parts.push({ text: text.slice(begin, end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  return { parts, goesOnBefore: from > 0, goesOnAfter: to < text.length };
};

const latinOrDigit = /[a-z0-9]/;

const goesWithBefore = /^(?:[\uDC00-\uDFFF]|\p{M}|\u200D|[\uFE00-\uFE0F])/u;

const mostPlaces = 200;
