/** 'A' for 0, 'Z' for 25, 'AA' for 26. */
export const columnName = (index: number): string => {
  const known = names[index];
  if (known !== undefined) return known;
  const name = (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  names[index] = name;
  return name;
};

const names: string[] = [];

/** 0 for 'A'; -1 if it is no name of a column. */
export const columnIndex = (name: string): number => {
  const { column, length } = lettersOf(name);
  return length === name.length ? column : -1;
};

export interface Position {
  /** As the sheet shows it, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** 'B12' → row 12, column 1; null if it is no address. */
export const positionOf = (address: string): Position | null => {
  const { column, length } = lettersOf(address);
  const row = Number(address.slice(length));
  return column < 0 || !Number.isInteger(row) || row < 1 ? null : { row, column };
};

// Without a regular expression: it is asked for every cell of a file.
const lettersOf = (text: string): { readonly column: number; readonly length: number } => {
  let [column, length] = [0, 0];
  for (; length < 4; length += 1) {
    const letter = text.charCodeAt(length) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return length > 3 ? { column: -1, length: 0 } : { column: column - 1, length };
};
