import { columnName, positionOf } from '../../address.ts';

/** Finds the merged ranges of a sheet while its bytes pass by: in the document they come after the rows they are needed for. */
export interface MergeFinder {
  look(chunk: Buffer): void;
  merges(): Merges;
}

/** The cell whose value a cell within a merged range shows; null outside, and for that cell itself. */
export interface Merges {
  readonly size: number;
  /** Ranges that reach into the row, for filling its cells. */
  inRow(row: number): readonly Range[];
}

export interface Range {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly anchor: string;
}

const mostRanges = 100_000;

export const mergeFinder = (): MergeFinder => {
  const ranges: Range[] = [];
  let rest = '';
  return {
    look: (chunk) => {
      const text = rest + chunk.toString('latin1');
      if (text.includes('mergeCell ')) {
        for (const [, from = '', to = ''] of text.matchAll(mergeCell)) {
          const range = rangeOf(from, to);
          if (range && ranges.length < mostRanges) ranges.push(range);
        }
      }
      // A tag may be cut in two by the chunks; one that was whole must not be found twice.
      rest = text.slice(Math.max(text.lastIndexOf('<'), text.length - 300));
      if (rest.includes('>')) rest = '';
    },
    merges: () => mergesOf(ranges),
  };
};

// In a text the `<` would be escaped, so this can only be the element.
const mergeCell = /<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["'][^<>]*>/g;

const rangeOf = (from: string, to: string): Range | null => {
  const [a, b] = [positionOf(from), positionOf(to)];
  if (!a || !b) return null;
  const [fromRow, fromColumn] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    fromRow,
    fromColumn,
    toRow: Math.max(a.row, b.row),
    toColumn: Math.max(a.column, b.column),
    anchor: `${columnName(fromColumn)}${fromRow}`,
  };
};

const mergesOf = (ranges: readonly Range[]): Merges => {
  const coming = [...ranges].sort((a, b) => a.fromRow - b.fromRow);
  let open: Range[] = [];
  let next = 0;
  return {
    size: ranges.length,
    // Rows are asked for in their order.
    inRow: (row) => {
      for (let range = coming[next]; range && range.fromRow <= row; range = coming[next]) {
        open.push(range);
        next += 1;
      }
      if (open.length > 0) open = open.filter(({ toRow }) => toRow >= row);
      return open;
    },
  };
};
