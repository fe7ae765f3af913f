import { encodeCursor } from './cursor.ts';

import type { Place } from './cursor.ts';

/** A part of a list, in the list's order whichever end it was asked from. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  cursorOf(row: T): string;
  /** All rows of the list, whatever the page; asks the database at its first call. */
  countRows(): Promise<number>;
}

/** A row as the statement gives it: the domain value and, under `~0`, `~1` …, its place. */
export type PlacedRow = Readonly<Record<string, unknown>>;

export interface PageFrame {
  readonly size: number;
  readonly backwards: boolean;
  /** Whether the page was asked from a cursor on, so that there is something on the cursor's side. */
  readonly bounded: boolean;
  readonly ordering: string;
  readonly keys: number;
  readonly properties: readonly string[];
}

/** The page from its statement's rows, of which there is one more than asked if the list goes on. */
export const pageOf = <T extends object>(
  frame: PageFrame,
  found: readonly PlacedRow[],
  countRows: () => Promise<number>,
): Page<T> => {
  const { size, backwards, bounded, ordering } = frame;
  const kept = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const rows = kept.map((row) => domainValueOf<T>(frame, row));
  const places = new Map(rows.map((row, index) => [row, kept[index]]));
  const goesOn = found.length > size;
  return {
    rows,
    hasNextPage: backwards ? bounded : goesOn,
    hasPreviousPage: backwards ? goesOn : bounded,
    cursorOf: (row) => {
      const placed = places.get(row);
      if (!placed) throw new Error('A cursor is made only for a row of the page.');
      return encodeCursor(ordering, placeOf(frame, placed));
    },
    countRows,
  };
};

const domainValueOf = <T>({ properties }: PageFrame, row: PlacedRow): T => {
  const value: Record<string, unknown> = {};
  for (const property of properties) value[property] = row[property];
  return value as T;
};

const placeOf = ({ keys }: PageFrame, row: PlacedRow): Place =>
  Array.from({ length: keys }, (_, index) => row[`~${index}`] as string | null);
