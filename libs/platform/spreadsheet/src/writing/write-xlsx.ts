import { columnName } from '../address.ts';
import { spreadsheetErrors } from '../errors.ts';
import { cellXml, textXml } from './cell-xml.ts';
import { style } from './styles.ts';
import { sheetHead, sheetNames, sheetPart, workbookParts } from './workbook-parts.ts';
import { zipped } from './zip-writer.ts';

import type { Column, SheetToWrite } from '../columns.ts';
import type { ZipPart } from './zip-writer.ts';

/** Counted while the bytes are made. */
export interface Tally {
  rows: number;
  cut: number;
}

/** A sheet whose rows nobody else needs to know the type of. */
export interface Sheet {
  readonly name: string;
  xml(tally: Tally): AsyncIterable<string>;
}

export const sheetOf = <R>(sheet: SheetToWrite<R>): Sheet => ({
  name: sheet.name,
  xml: (tally) => sheetXml(sheet, tally),
});

/** The bytes of a workbook, made as they are taken; its headings stay in view and can be filtered by. */
export const xlsxBytes = (sheets: readonly Sheet[], tally: Tally): AsyncIterable<Buffer> => {
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts: ZipPart[] = sheets.map((sheet, index) => ({
    name: sheetPart(index),
    chunks: inChunks(sheet.xml(tally)),
  }));
  return zipped([...workbookParts(names), ...parts]);
};

const mostRows = 1_048_576;

async function* sheetXml<R>({ columns, rows }: SheetToWrite<R>, tally: Tally): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnName(index));
  const last = letters.at(-1) ?? 'A';
  yield `${sheetHead}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${columns.map(columnXml).join('')}</cols><sheetData><row r="1">`;
  yield columns.map(({ heading }, i) => textXml(`${letters[i]}1`, heading, style.heading).xml).join('');
  yield '</row>';
  let number = 1;
  for await (const row of rows) {
    number += 1;
    if (number > mostRows) throw spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS({ max: mostRows - 1 });
    let xml = `<row r="${number}">`;
    for (const [i, column] of columns.entries()) {
      const cell = cellXml(`${letters[i]}${number}`, column.value(row), column.kind);
      xml += cell.xml;
      if (cell.cut) tally.cut += 1;
    }
    tally.rows += 1;
    yield `${xml}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`;
}

const columnXml = ({ heading, width, kind }: Column<never>, index: number): string => {
  const usual = kind === 'DAY' ? 12 : kind === 'TIME' ? 20 : Math.min(Math.max(heading.length * 2 + 2, 10), 40);
  return `<col min="${index + 1}" max="${index + 1}" width="${width ?? usual}" customWidth="1"/>`;
};

const chunkCharacters = 65_536;

async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let gathered = '';
  for await (const text of texts) {
    gathered += text;
    if (gathered.length < chunkCharacters) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  yield Buffer.from(gathered);
}
