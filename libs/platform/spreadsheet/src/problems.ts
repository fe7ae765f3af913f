import type { DomainError } from '@renda/kernel';

import type { Cell } from './table.ts';

/** What is wrong with one cell, or, without a row, with a column: for reports, as plain data. */
export interface TableProblem {
  /** As the sheet shows it; null for a column as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly reason: { readonly en: string; readonly zh: string };
}

export const problemAt = ({ row, column }: Pick<Cell, 'row' | 'column'>, error: DomainError): TableProblem => ({
  row,
  column,
  ...wordsOf(error),
});

export const columnProblem = (column: string | null, error: DomainError): TableProblem => ({
  row: null,
  column,
  ...wordsOf(error),
});

const wordsOf = (error: DomainError): Pick<TableProblem, 'code' | 'reason'> => ({
  code: error.code,
  reason: { en: error.sentence('en'), zh: error.sentence('zh-CN') },
});
