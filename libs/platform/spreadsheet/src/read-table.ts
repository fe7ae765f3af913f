import { basename } from 'node:path';

import { columnName } from './address.ts';
import { folded } from './fold.ts';
import { defaultLimits } from './limits.ts';
import { startReading } from './reading/reading-thread.ts';
import { rowOf } from './row.ts';

import type { SpreadsheetLimits } from './limits.ts';
import type { Opened } from './reading/messages.ts';
import type { ReadingThread } from './reading/reading-thread.ts';
import type { Heading, Table, TableFacts, TableRow } from './table.ts';

export interface ReadOptions {
  /** By name, or by number from 1; without it the first sheet that is not hidden. */
  readonly sheet?: string | number;
  readonly limits?: Partial<SpreadsheetLimits>;
  /** The number of the row with the headings, if it is known. */
  readonly headingRow?: number;
  /** Headings that may occur: they tell the row of headings from the titles above it. */
  readonly knownHeadings?: readonly string[];
  /** The name the bytes came under. */
  readonly name?: string;
}

/**
 * Opens an .xlsx or .csv by path or bytes, in a thread of its own with limits of memory and time. What is wrong with
 * the file as a whole is thrown here or while the rows are read, as a code of `spreadsheetErrors`.
 */
export const readTable = async (file: string | Uint8Array, options: ReadOptions = {}): Promise<Table> => {
  const limits = { ...defaultLimits, ...options.limits };
  const thread = startReading({
    source: typeof file === 'string' ? { name: basename(file), path: file } : { name: options.name ?? '', bytes: file },
    limits,
    sheet: options.sheet,
    headings: { row: options.headingRow, known: (options.knownHeadings ?? []).map(folded) },
  });
  try {
    const opened = await thread.next();
    if (opened.kind !== 'OPENED') throw new Error(`The reading thread began with ${opened.kind}.`);
    return tableOf(opened, thread);
  } catch (error) {
    await thread.close();
    throw error;
  }
};

const tableOf = (opened: Opened, thread: ReadingThread): Table => {
  const rows = rowsOf(opened, thread);
  return {
    ...factsOf(opened),
    [Symbol.asyncIterator]: () => rows,
    [Symbol.asyncDispose]: thread.close,
    close: thread.close,
  };
};

async function* rowsOf(opened: Opened, thread: ReadingThread): AsyncGenerator<TableRow, void, undefined> {
  const setting = { hiddenColumns: new Set(opened.hiddenColumns), from1904: opened.from1904 };
  try {
    thread.askForMore();
    for (let message = await thread.next(); message.kind === 'ROWS'; message = await thread.next()) {
      // Asked for before these are used, so that the thread reads on meanwhile.
      thread.askForMore();
      for (const row of message.rows) yield rowOf(row, setting);
    }
  } finally {
    await thread.close();
  }
}

const factsOf = ({ headings, hiddenColumns, headingRow, ...opened }: Opened): TableFacts => ({
  format: opened.format,
  sheet: opened.sheet,
  sheets: opened.sheets,
  encoding: opened.encoding,
  delimiter: opened.delimiter,
  headingRow,
  hiddenColumns: hiddenColumns.map(columnName),
  headings: headings.flatMap((text, index): Heading[] => {
    const column = columnName(index);
    return text === ''
      ? []
      : [{ column, text, address: `${column}${headingRow}`, hidden: hiddenColumns.includes(index) }];
  }),
});
