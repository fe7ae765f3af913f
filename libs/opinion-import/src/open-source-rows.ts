import { cellDay, type ColumnMap, readTable, recogniseColumns } from '@renda/spreadsheet';
import type { Cell, Heading, Table, TableRow } from '@renda/spreadsheet';

import { importErrors } from './import-errors.ts';
import type { FieldHeadings } from './report.ts';
import { columnDictionary, type ImportField, importFields, type SourceRow } from './source-row.ts';

/** A file of messages, its columns recognised. */
export interface SourceTable {
  readonly headings: FieldHeadings;
  /** Headings no field was found for. */
  readonly unknown: readonly string[];
  readonly rows: AsyncIterable<SourceRow>;
}

type Columns = Readonly<Partial<Record<ImportField, Heading>>>;

/** Opens a .csv or .xlsx. Throws COLUMNS_NOT_RECOGNISED, and `spreadsheetErrors` for a file that is none of the two. */
export const openSourceRows = async (file: string, map: ColumnMap = {}): Promise<SourceTable> => {
  const knownHeadings = Object.values(columnDictionary).flatMap(({ headings }) => headings);
  const table = await readTable(file, { knownHeadings });
  const { columns, problems, unknown } = recogniseColumns(table.headings, columnDictionary, map);
  if (problems.length > 0) {
    await table.close();
    const detail = problems.map(({ reason }) => `${reason.zh} ${reason.en}`).join(' ');
    throw importErrors.COLUMNS_NOT_RECOGNISED({ detail });
  }
  return {
    headings: Object.fromEntries(Object.entries(columns).map(([field, heading]) => [field, heading?.text])),
    unknown: unknown.map(({ text }) => text),
    rows: rowsOf(table, columns),
  };
};

async function* rowsOf(table: Table, columns: Columns): AsyncGenerator<SourceRow> {
  for await (const row of table) yield { number: row.number, values: valuesOf(row, columns) };
}

const valuesOf = (row: TableRow, columns: Columns): SourceRow['values'] =>
  Object.fromEntries(
    importFields.flatMap((field) => {
      const heading = columns[field];
      const text = heading ? textOf(row.cell(heading), field) : '';
      return text === '' ? [] : [[field, text]];
    }),
  );

// A letter is taken as it stands, lost characters and all; only a day is read as what the sheet means by it.
const textOf = (cell: Cell, field: ImportField): string =>
  field === 'writtenOn' || field === 'repliedOn' ? (cellDay(cell).value ?? cell.text) : cell.text;
