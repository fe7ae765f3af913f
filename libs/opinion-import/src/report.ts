import type { ImportField } from './source-row.ts';

export type RowOutcome = 'TAKEN' | 'ALREADY' | 'REFUSED';

/** What became of one row. */
export interface RowEntry {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly outcome: RowOutcome;
  /** Heading of the column at fault, where one is. */
  readonly column: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

export interface ImportReport {
  readonly rows: number;
  readonly taken: number;
  readonly already: number;
  readonly refused: number;
  readonly entries: readonly RowEntry[];
}

export const reportOf = (entries: readonly RowEntry[]): ImportReport => {
  const count = (outcome: RowOutcome): number => entries.filter((entry) => entry.outcome === outcome).length;
  return {
    rows: entries.length,
    taken: count('TAKEN'),
    already: count('ALREADY'),
    refused: count('REFUSED'),
    entries: [...entries].sort((a, b) => a.row - b.row),
  };
};

/** 0 when no row was refused, 2 when some were; an unreadable file, or a system that failed, is the caller's 1. */
export const exitCodeOf = ({ refused }: ImportReport): 0 | 2 => (refused === 0 ? 0 : 2);

/** Headings as the file has them, by field. */
export type FieldHeadings = Readonly<Partial<Record<ImportField, string>>>;
