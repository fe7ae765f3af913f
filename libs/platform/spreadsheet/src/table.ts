import type { Day } from '@renda/kernel';

export type CellKind = 'EMPTY' | 'TEXT' | 'NUMBER' | 'DAY' | 'BOOLEAN' | 'ERROR';

/** A cell as the file has it. What it means for a column is `Reading`'s to say (see cell-reading.ts). */
export interface Cell {
  /** As the sheet shows it: 'B12'. */
  readonly address: string;
  readonly row: number;
  readonly column: string;
  readonly kind: CellKind;
  /** A text, number, boolean or day ('2026-03-01'); null if empty or in error. */
  readonly value: string | number | boolean | Day | null;
  /** What a reader of the sheet sees, without the spaces around it; with the time, where a day has one. */
  readonly text: string;
  /** As it stands in the file: a day's serial number, a text with its spaces. */
  readonly original: string;
  /** The value is a formula's last result. */
  readonly formula: boolean;
  /** In a hidden row or column. */
  readonly hidden: boolean;
  /** Address of the cell whose value it shows, for a cell within a merged range. */
  readonly mergedWith: string | null;
  /** The workbook counts its days from 1904: needed to read a number as a day. */
  readonly from1904: boolean;
}

export interface Heading {
  readonly column: string;
  readonly address: string;
  /** Without line breaks and the spaces around it. */
  readonly text: string;
  readonly hidden: boolean;
}

export interface TableRow {
  /** As the sheet shows it, from 1; of a CSV the record's number, which is what a spreadsheet program would show. */
  readonly number: number;
  readonly hidden: boolean;
  /** From column A on, as far as the row reaches. */
  readonly cells: readonly Cell[];
  /** By 'B' or by heading object; an EMPTY cell beyond the row's end. */
  cell(column: string | Heading): Cell;
}

export interface TableFacts {
  readonly format: 'XLSX' | 'CSV';
  /** The sheet that is read; null for a CSV. */
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly headings: readonly Heading[];
  readonly headingRow: number;
  readonly hiddenColumns: readonly string[];
  /** Of a CSV. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
}

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
}

/** A table being read: the rows below the headings that hold something, once, in their order. */
export interface Table extends TableFacts, AsyncIterable<TableRow>, AsyncDisposable {
  /** Ends the reading; done by itself when the rows are over or a loop over them is left. */
  close(): Promise<void>;
}
