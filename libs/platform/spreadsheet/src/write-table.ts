import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { csvBytes } from './writing/write-csv.ts';
import { sheetOf, xlsxBytes } from './writing/write-xlsx.ts';

import type { Writable } from 'node:stream';

import type { Column, Written } from './columns.ts';
import type { Sheet, Tally } from './writing/write-xlsx.ts';

export interface WriteOptions {
  /** Without it, by the name of the file; of a stream .xlsx. */
  readonly format?: 'XLSX' | 'CSV';
  /** The sheet's name. */
  readonly sheet?: string;
}

/**
 * Writes the rows as they come to a file or stream, never faster than it takes them. A text that a spreadsheet program
 * could take for a formula is written as a text: in .xlsx by the cell's type and the format "@", in .csv behind an
 * apostrophe, which `readTable` takes off again.
 */
export const writeTable = async <R>(
  target: string | Writable,
  columns: readonly Column<R>[],
  rows: Iterable<R> | AsyncIterable<R>,
  { format, sheet = 'Sheet1' }: WriteOptions = {},
): Promise<Written> => {
  const csv = (format ?? (typeof target === 'string' && /\.csv$/i.test(target) ? 'CSV' : 'XLSX')) === 'CSV';
  const tally: Tally = { rows: 0, cut: 0 };
  await send(
    target,
    csv ? csvBytes(columns, rows, tally) : xlsxBytes([sheetOf({ name: sheet, columns, rows })], tally),
  );
  return tally;
};

/** A workbook of several sheets, each with rows of its own kind: `[sheetOf({ name, columns, rows }), …]`. */
export const writeWorkbook = async (target: string | Writable, sheets: readonly Sheet[]): Promise<Written> => {
  const tally: Tally = { rows: 0, cut: 0 };
  await send(target, xlsxBytes(sheets, tally));
  return tally;
};

const send = (target: string | Writable, bytes: AsyncIterable<Buffer>): Promise<void> =>
  pipeline(
    Readable.from(bytes, { objectMode: false, highWaterMark: 65_536 }),
    typeof target === 'string' ? createWriteStream(target) : target,
  );
