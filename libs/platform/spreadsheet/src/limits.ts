/** What a file may cost; beyond it reading is refused with a code. */
export interface SpreadsheetLimits {
  readonly fileBytes: number;
  /** Of all parts of a workbook together, counted while unpacking: what a file says of itself is not believed. */
  readonly inflatedBytes: number;
  readonly parts: number;
  /** Rows that hold something. */
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** Time the reading itself takes; waiting for whoever uses the rows does not count. */
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

export const defaultLimits: SpreadsheetLimits = {
  fileBytes: 50_000_000,
  inflatedBytes: 400_000_000,
  parts: 2_000,
  rows: 200_000,
  columns: 500,
  cellCharacters: 100_000,
  milliseconds: 60_000,
  memoryMegabytes: 512,
};
