import type { Day } from '@renda/kernel';

/** What a column holds; without it, what the values' own types say. */
export type ColumnKind = 'TEXT' | 'NUMBER' | 'YUAN' | 'DAY' | 'TIME' | 'BOOLEAN';

export type WrittenValue = string | number | bigint | boolean | Date | Day | null | undefined;

export interface Column<R> {
  readonly heading: string;
  /** DAY takes 'YYYY-MM-DD', TIME a Date, YUAN a decimal text or number. */
  readonly kind?: ColumnKind;
  /** In characters. */
  readonly width?: number;
  value(row: R): WrittenValue;
}

export interface SheetToWrite<R> {
  readonly name: string;
  readonly columns: readonly Column<R>[];
  readonly rows: Iterable<R> | AsyncIterable<R>;
}

/** What was written. */
export interface Written {
  readonly rows: number;
  /** Texts longer than a cell of a workbook can hold, cut and marked with an ellipsis. */
  readonly cut: number;
}
