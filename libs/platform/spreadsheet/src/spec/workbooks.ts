import ExcelJS from 'exceljs';

import { readTable } from '../read-table.ts';

import type { Workbook, Worksheet } from 'exceljs';

import type { ReadOptions } from '../read-table.ts';
import type { Table, TableRow } from '../table.ts';

/** The bytes of a workbook exceljs writes. */
export const workbookOf = async (fill: (sheet: Worksheet, workbook: Workbook) => void): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('数据'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

export const rowsOf = async (table: Table): Promise<readonly TableRow[]> => {
  const rows: TableRow[] = [];
  for await (const row of table) rows.push(row);
  return rows;
};

/** Everything of a file at once. */
export const readAll = async (
  file: string | Uint8Array,
  options: ReadOptions = {},
): Promise<{ readonly table: Table; readonly rows: readonly TableRow[] }> => {
  const table = await readTable(file, options);
  return { table, rows: await rowsOf(table) };
};

/** The texts of every row. */
export const textsOf = async (
  file: string | Uint8Array,
  options?: ReadOptions,
): Promise<readonly (readonly string[])[]> =>
  (await readAll(file, options)).rows.map(({ cells }) => cells.map(({ text }) => text));
