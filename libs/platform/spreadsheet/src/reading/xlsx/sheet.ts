import { columnIndex, columnName, positionOf } from '../../address.ts';
import { spreadsheetErrors } from '../../errors.ts';
import { cellValue, isDetailed } from './cell-value.ts';
import { isTrue, parseXml } from './xml.ts';

import type { SpreadsheetLimits } from '../../limits.ts';
import type { RawCell, RawRow } from '../raw-row.ts';
import type { CellSetting } from './cell-value.ts';
import type { Merges } from './merges.ts';
import type { Attributes } from './xml.ts';

export interface SheetSetting extends CellSetting {
  readonly part: string;
  readonly limits: SpreadsheetLimits;
  readonly merges: Merges;
  /** Filled before the first row. */
  readonly hiddenColumns: Set<number>;
}

/** The rows of a sheet that hold something, with merged ranges filled from their first cell. */
export async function* readSheet(chunks: AsyncIterable<Buffer>, setting: SheetSetting): AsyncGenerator<RawRow> {
  const parser = sheetParser(setting);
  for await (const _ of parseXml(setting.part, chunks, parser)) yield* parser.take();
}

interface SheetParser {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  /** The rows finished since last asked. */
  take(): readonly RawRow[];
}

const sheetParser = (setting: SheetSetting): SheetParser => {
  const fill = mergeFiller(setting);
  let rows: RawRow[] = [];
  let hiddenByDefault = false;
  let [inRows, row, rowHidden] = [false, 0, false];
  let cells: RawCell[] = [];
  let [column, type, style, formula] = [-1, 'n', 0, false];
  let value: string | null = null;
  let inline: string | null = null;
  let [into, phonetic]: ['' | 'v' | 't', number] = ['', 0];

  const openRow = (attributes: Attributes): void => {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
    if (!Number.isInteger(row) || row < 1 || row > 1_048_576) throw damaged(setting);
    rowHidden = attributes['hidden'] === undefined ? hiddenByDefault : isTrue(attributes['hidden']);
    cells = [];
    column = -1;
  };

  const openCell = (attributes: Attributes): void => {
    const position = attributes['r'] === undefined ? { column: column + 1 } : positionOf(attributes['r']);
    if (!position || position.column > 16_383) throw damaged(setting);
    column = position.column;
    type = attributes['t'] ?? 'n';
    style = Number(attributes['s'] ?? 0);
    [formula, value, inline] = [false, null, null];
  };

  const closeCell = (): void => {
    const cell = cellValue({ type, style, value, inline, formula }, setting);
    if (cell === null) return;
    const { limits } = setting;
    if (column >= limits.columns) throw spreadsheetErrors.SPREADSHEET_TOO_MANY_COLUMNS({ row, max: limits.columns });
    if (lengthOf(cell) > limits.cellCharacters) {
      const address = `${columnName(column)}${row}`;
      throw spreadsheetErrors.SPREADSHEET_CELL_TOO_LONG({ address, max: limits.cellCharacters });
    }
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  };

  const closeRow = (): void => {
    const holdsSomething = cells.length > 0;
    const filled = fill(row, cells);
    if (holdsSomething) rows.push({ number: row, hidden: rowHidden, cells: filled });
  };

  return {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') [value, into] = ['', 'v'];
      else if (name === 't') [inline, into] = [inline ?? '', 't'];
      else if (name === 'f') formula = true;
      else if (name === 'row') openRow(attributes);
      else if (name === 'rPh') phonetic += 1;
      else if (name === 'sheetData') inRows = true;
      else if (name === 'col' && isTrue(attributes['hidden'])) hide(setting, attributes);
      else if (name === 'sheetFormatPr') hiddenByDefault = isTrue(attributes['zeroHeight']);
    },
    text: (text) => {
      if (!inRows) return;
      if (into === 'v') value += text;
      else if (into === 't' && phonetic === 0) inline += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = '';
      else if (!inRows) return;
      else if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'sheetData') inRows = false;
    },
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
};

const damaged = ({ part }: SheetSetting): Error => spreadsheetErrors.SPREADSHEET_DAMAGED({ part });

const hide = ({ hiddenColumns, limits }: SheetSetting, { min = '0', max = '0' }: Attributes): void => {
  for (let column = Number(min) - 1; column < Math.min(Number(max), limits.columns); column += 1)
    hiddenColumns.add(column);
};

const lengthOf = (cell: RawCell): number => {
  if (typeof cell === 'string') return cell.length;
  return isDetailed(cell) ? lengthOf(cell.cell) : 0;
};

/** Remembers the first cell of each merged range and puts its value into the others. */
const mergeFiller = ({ merges, limits }: SheetSetting): ((row: number, cells: RawCell[]) => readonly RawCell[]) => {
  if (merges.size === 0) return (_, cells) => cells;
  const anchors = new Map<string, RawCell>();
  return (row, cells) => {
    for (const { fromRow, fromColumn, toColumn, anchor } of merges.inRow(row)) {
      if (fromRow === row) anchors.set(anchor, cells[columnIndex(anchor.replace(/\d+$/, ''))] ?? null);
      const value = anchors.get(anchor) ?? null;
      if (value === null) continue;
      for (let column = fromColumn; column <= Math.min(toColumn, limits.columns - 1); column += 1) {
        if (row === fromRow && column === fromColumn) continue;
        while (cells.length < column) cells.push(null);
        cells[column] = { ...(isDetailed(value) ? value : { k: 'WITH', cell: value }), mergedWith: anchor };
      }
    }
    return cells;
  };
};
