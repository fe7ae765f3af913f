import { columnIndex, columnName } from './address.ts';

import type { RawCell, RawDay, RawError, RawRow } from './reading/raw-row.ts';
import type { Cell, TableRow } from './table.ts';

export interface RowSetting {
  readonly hiddenColumns: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** The row as its users see it; a cell is made when it is looked at. */
export const rowOf = (raw: RawRow, setting: RowSetting): TableRow => {
  const known: Cell[] = [];
  const cellAt = (index: number): Cell => (known[index] ??= cellOf(raw, index, setting));
  return {
    number: raw.number,
    hidden: raw.hidden,
    get cells() {
      return raw.cells.map((_, index) => cellAt(index));
    },
    cell: (column) => cellAt(columnIndex(typeof column === 'string' ? column : column.column)),
  };
};

const cellOf = ({ number, hidden, cells }: RawRow, index: number, setting: RowSetting): Cell => {
  const raw = cells[index] ?? null;
  const column = columnName(index);
  const detailed = typeof raw === 'object' && raw?.k === 'WITH' ? raw : undefined;
  const shown = shownBy(detailed ? detailed.cell : (raw as Plain));
  return {
    address: `${column}${number}`,
    row: number,
    column,
    kind: shown.kind,
    value: shown.value,
    text: detailed?.text ?? shown.text,
    original: detailed?.original ?? shown.original,
    formula: detailed?.formula ?? false,
    hidden: hidden || setting.hiddenColumns.has(index),
    mergedWith: detailed?.mergedWith ?? null,
    from1904: setting.from1904,
  };
};

type Plain = Exclude<RawCell, { k: 'WITH' }> | RawDay | RawError;
type Shown = Pick<Cell, 'kind' | 'value' | 'text' | 'original'>;

const empty: Shown = { kind: 'EMPTY', value: null, text: '', original: '' };

const shownBy = (raw: Plain): Shown => {
  if (raw === null) return empty;
  if (typeof raw === 'string') return textShown(raw);
  if (typeof raw === 'number') return { kind: 'NUMBER', value: raw, text: numberText(raw), original: String(raw) };
  if (typeof raw === 'boolean')
    return { kind: 'BOOLEAN', value: raw, text: raw ? 'TRUE' : 'FALSE', original: String(raw) };
  if (raw.k === 'DAY') return { kind: 'DAY', value: raw.day, text: raw.text, original: raw.original };
  return { kind: 'ERROR', value: null, text: raw.text, original: raw.text };
};

const textShown = (original: string): Shown => {
  const text = original.replaceAll(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  return text === '' ? { kind: 'EMPTY', value: null, text, original } : { kind: 'TEXT', value: text, text, original };
};

// Spreadsheet programs keep and show 15 digits; 611002001000 is not shown as 6.11002001e+11.
const numberText = (value: number): string => {
  if (Number.isSafeInteger(value)) return String(value);
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
};
