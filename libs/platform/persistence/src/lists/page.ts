import { besideOf } from '../wire/statement.ts';
import { encodeCursor } from './cursor.ts';

import type { Place } from './cursor.ts';
import type { OrderTerm } from './orders.ts';

/** A part of a list, in the list's order whichever end it was asked from. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  cursorOf(row: T): string;
  /** All rows of the list, whatever the page; asks the database at its first call. */
  countRows(): Promise<number>;
}

/** A row and what the statement told of its place beside it: the terms that no property of it tells. */
export interface Placed<T> {
  readonly row: T;
  readonly beside: Place;
}

/** The rows with what stands beside them, which is their place and nothing else. */
export const placedRows = <T extends object>(rows: readonly T[]): readonly Placed<T>[] => {
  const besides = besideOf(rows) as readonly Place[];
  return rows.map((row, index) => ({ row, beside: besides[index] ?? [] }));
};

export interface PageFrame {
  readonly size: number;
  readonly backwards: boolean;
  /** Whether the page was asked from a cursor on, so that there is something on the cursor's side. */
  readonly bounded: boolean;
  readonly ordering: string;
  readonly terms: readonly OrderTerm[];
}

/** The page from its statement's rows, of which there is one more than asked if the list goes on. */
export const pageOf = <T extends object>(
  { size, backwards, bounded, ordering, terms }: PageFrame,
  found: readonly Placed<T>[],
  countRows: () => Promise<number>,
): Page<T> => {
  const kept = found.slice(0, size);
  if (backwards) kept.reverse();
  const goesOn = found.length > size;
  return {
    rows: kept.map(({ row }) => row),
    hasNextPage: backwards ? bounded : goesOn,
    hasPreviousPage: backwards ? goesOn : bounded,
    cursorOf: (asked) => {
      const placed = kept.find(({ row }) => row === asked);
      if (!placed) throw new Error('A cursor is made only for a row of the page.');
      return encodeCursor(ordering, placeOf(terms, placed));
    },
    countRows,
  };
};

const placeOf = (terms: readonly OrderTerm[], { row, beside }: Placed<object>): Place => {
  const others = [...beside];
  return terms.map(({ property }) =>
    property === undefined ? (others.shift() ?? null) : textOf((row as Readonly<Record<string, unknown>>)[property]),
  );
};

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
