import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';

import { DomainError } from '@renda/kernel';

import { spreadsheetErrors } from '../errors.ts';
import { headingRowOf, headingText, searchedRows } from './headings.ts';
import { kindOf } from './kind.ts';
import { sized } from './source.ts';

import type { SpreadsheetLimits } from '../limits.ts';
import type { Assignment, Message } from './messages.ts';
import type { RawRow, RawTable } from './raw-row.ts';

// Runs in a thread of its own (see read-table.ts), so that memory and time of a hostile file have an end.
const port = parentPort;
const post = (message: Message): void => port?.postMessage(message);

const openTable = async ({ source, limits, sheet }: Assignment): Promise<RawTable> => {
  const file = await sized(source, limits);
  if (kindOf(file) === 'CSV') return (await import('./csv/read-csv.ts')).readCsv(file, limits);
  return (await import('./xlsx/read-xlsx.ts')).readXlsx(file, limits, sheet);
};

const work = async (assignment: Assignment): Promise<void> => {
  const { rows: source, hiddenColumns, ...facts } = await openTable(assignment);
  const rows = source[Symbol.asyncIterator]();
  const first = await firstRows(rows, assignment.headings.row ?? 0);
  const heading = headingRowOf(first, assignment.headings);
  if (!heading) throw spreadsheetErrors.SPREADSHEET_WITHOUT_HEADINGS();
  post({
    kind: 'OPENED',
    ...facts,
    hiddenColumns: [...hiddenColumns],
    headingRow: heading.number,
    headings: heading.cells.map(headingText),
  });
  await handOver(belowHeadings(first, heading, rows, assignment.limits));
};

const firstRows = async (rows: AsyncIterator<RawRow>, headingRow: number): Promise<readonly RawRow[]> => {
  const first: RawRow[] = [];
  while (first.length < searchedRows || (first.at(-1)?.number ?? 0) < headingRow) {
    const { value, done } = await rows.next();
    if (done) break;
    first.push(value);
  }
  return first;
};

async function* belowHeadings(
  first: readonly RawRow[],
  heading: RawRow,
  rows: AsyncIterator<RawRow>,
  limits: SpreadsheetLimits,
): AsyncGenerator<RawRow> {
  let count = 0;
  const counted = (row: RawRow): RawRow => {
    count += 1;
    if (count > limits.rows) throw spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS({ max: limits.rows });
    return row;
  };
  for (const row of first.slice(first.indexOf(heading) + 1)) yield counted(row);
  for (let next = await rows.next(); !next.done; next = await rows.next()) yield counted(next.value);
}

const rowsAtOnce = 500;

/** A batch for every `MORE`, so that a slow reader does not fill the memory. */
const handOver = async (rows: AsyncIterator<RawRow>): Promise<void> => {
  if (!port) return;
  for (;;) {
    await once(port, 'message');
    const batch: RawRow[] = [];
    let over: boolean | undefined = false;
    while (batch.length < rowsAtOnce && !over) {
      const { value, done } = await rows.next();
      over = done;
      if (!done) batch.push(value);
    }
    if (batch.length > 0) post({ kind: 'ROWS', rows: batch });
    if (over) return post({ kind: 'END' });
  }
};

try {
  await work(workerData as Assignment);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  post({ kind: 'REFUSED', code: error.code, params: error.params });
}
