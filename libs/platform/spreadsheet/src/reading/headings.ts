import { folded } from '../fold.ts';
import { isDetailed } from './xlsx/cell-value.ts';

import type { RawCell, RawRow } from './raw-row.ts';

export interface HeadingSearch {
  /** The row's number, if the caller knows. */
  readonly row?: number;
  /** Folded headings the caller knows: the row with most of them has the headings. */
  readonly known: readonly string[];
}

/** Rows looked at for the headings: above them stand titles, notes and units. */
export const searchedRows = 20;

/** The row of headings among the first ones; undefined if none can be it. */
export const headingRowOf = (rows: readonly RawRow[], { row, known }: HeadingSearch): RawRow | undefined => {
  if (row !== undefined) return rows.find(({ number }) => number === row);
  const names = new Set(known);
  const scored = rows.map((candidate) => ({
    candidate,
    hits: textsOf(candidate).filter((text) => names.has(folded(text))).length,
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>((a, b) => (a && a.hits >= b.hits ? a : b), undefined);
  if (best && best.hits > 0) return best.candidate;
  // A title is one text, however far its merged cell reaches.
  return rows.find((candidate) => new Set(textsOf(candidate)).size > 1) ?? rows[0];
};

const textsOf = ({ cells }: RawRow): readonly string[] => cells.map(headingText).filter((text) => text !== '');

/** A heading in one line; '' for a cell that has none. */
export const headingText = (cell: RawCell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'object')
    return String(cell)
      .replaceAll(/[\s\u200b\ufeff]+/g, ' ')
      .trim();
  return cell.k === 'WITH' ? headingText(isDetailed(cell) ? cell.cell : null) : cell.text;
};
