/** A cell on its way from the reading thread: bare values where possible, since there may be millions. */
export type RawCell = null | string | number | boolean | RawDay | RawError | RawDetailed;

export interface RawDay {
  readonly k: 'DAY';
  readonly day: string;
  readonly text: string;
  readonly original: string;
}

export interface RawError {
  readonly k: 'ERROR';
  readonly text: string;
}

/** A value with something to tell beside it. */
export interface RawDetailed {
  readonly k: 'WITH';
  readonly cell: null | string | number | boolean | RawDay | RawError;
  readonly text?: string;
  readonly original?: string;
  readonly formula?: boolean;
  readonly mergedWith?: string;
}

export interface RawRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
}

/** The error text of a formula whose value was never computed: no spreadsheet program shows it. */
export const notComputed = '#NOT_COMPUTED!';

/** What a source of rows knows before the first row. */
export interface RawTable {
  readonly format: 'XLSX' | 'CSV';
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly from1904: boolean;
  /** From 0. Complete once the first row was read. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows with at least one cell that holds something, in the order of the file. */
  readonly rows: AsyncIterable<RawRow>;
}
