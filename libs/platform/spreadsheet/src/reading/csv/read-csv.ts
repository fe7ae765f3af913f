import { CsvError, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { decodeStream } from 'iconv-lite';

import { columnName } from '../../address.ts';
import { spreadsheetErrors } from '../../errors.ts';
import { withoutGuard } from '../../guard.ts';
import { delimiterOf, isDelimiterDeclared } from './delimiter.ts';
import { encodingOf } from './encoding.ts';

import type { SpreadsheetLimits } from '../../limits.ts';
import type { RawCell, RawRow, RawTable } from '../raw-row.ts';
import type { SizedSource } from '../source.ts';

/** Opens a text file of rows: its encoding and delimiter are found out first. */
export const readCsv = async (source: SizedSource, limits: SpreadsheetLimits): Promise<RawTable> => {
  const encoding = await encodingOf(source.head, bytesOf(source));
  const sample = new TextDecoder(encoding).decode(wholeLines(source));
  const delimiter = delimiterOf(sample);
  return {
    format: 'CSV',
    sheet: null,
    sheets: [],
    encoding,
    delimiter,
    from1904: false,
    hiddenColumns: new Set(),
    rows: recordsOf(source, { encoding, delimiter, limits, from_line: isDelimiterDeclared(sample) ? 2 : 1 }),
  };
};

interface CsvSetting {
  readonly encoding: string;
  readonly delimiter: string;
  readonly limits: SpreadsheetLimits;
  /** A line `sep=;` is no row: spreadsheet programs do not show it either. */
  readonly from_line: number;
}

async function* recordsOf(
  source: SizedSource,
  { encoding, delimiter, limits, from_line }: CsvSetting,
): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    from_line,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: limits.cellCharacters * 40,
  });
  const text = bytesOf(source).pipe(decodeStream(encoding, { stripBOM: true }));
  text.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<readonly string[]>) {
      number += 1;
      const cells = cellsOf(record, number, limits);
      if (cells.length > 0) yield { number, hidden: false, cells };
    }
  } catch (error) {
    throw refusalOf(error);
  } finally {
    parser.destroy();
  }
}

const cellsOf = (record: readonly string[], row: number, limits: SpreadsheetLimits): readonly RawCell[] => {
  const cells = record.map(rawCell);
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  if (cells.length > limits.columns) throw spreadsheetErrors.SPREADSHEET_TOO_MANY_COLUMNS({ row, max: limits.columns });
  const long = record.findIndex(({ length }) => length > limits.cellCharacters);
  if (long < 0) return cells;
  throw spreadsheetErrors.SPREADSHEET_CELL_TOO_LONG({
    address: `${columnName(long)}${row}`,
    max: limits.cellCharacters,
  });
};

const rawCell = (text: string): RawCell => {
  if (text.trim() === '') return null;
  const bare = withoutGuard(text);
  return bare === text ? text : { k: 'WITH', cell: bare, original: text };
};

const refusalOf = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error;
  const row = Number(error['records'] ?? 0) + 1;
  // A quotation mark never closed swallows the rest of the file, until it ends or the record is too large.
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return open
    ? spreadsheetErrors.SPREADSHEET_QUOTE_NOT_CLOSED({ row })
    : spreadsheetErrors.SPREADSHEET_DAMAGED({ part: `row ${row}` });
};

const bytesOf = ({ path, bytes }: SizedSource): Readable =>
  bytes ? Readable.from(slices(bytes)) : createReadStream(path ?? '', { highWaterMark: 262_144 });

function* slices(bytes: Uint8Array): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 262_144) yield Buffer.from(bytes.subarray(from, from + 262_144));
}

// The end of the sample may cut a row or a character in two.
const wholeLines = ({ head, size }: SizedSource): Buffer => {
  const end = head.length < size ? head.lastIndexOf(0x0a) : -1;
  return end > 0 ? head.subarray(0, end + 1) : head;
};
