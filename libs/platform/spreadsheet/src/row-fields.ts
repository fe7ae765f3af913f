import { cellBoolean, cellDay, cellInteger, cellNumber, cellOneOf, cellText } from './cell-reading.ts';
import { cellErrors } from './errors.ts';
import { problemAt } from './problems.ts';

import type { Day } from '@renda/kernel';

import type { Reading } from './cell-reading.ts';
import type { TableProblem } from './problems.ts';
import type { RecognisedColumns } from './recognise-columns.ts';
import type { Cell, TableRow } from './table.ts';

/** A row by field; what is wrong with its cells gathers in `problems`, and reads as null. */
export interface RowFields<F extends string> {
  readonly problems: readonly TableProblem[];
  cell(field: F): Cell | null;
  text(field: F): string | null;
  day(field: F): Day | null;
  number(field: F): number | null;
  integer(field: F): number | null;
  boolean(field: F): boolean | null;
  oneOf<T extends string>(field: F, words: Readonly<Record<string, T>>): T | null;
  /** Adds CELL_REQUIRED for each that is empty. */
  require(...fields: readonly F[]): void;
}

export const rowFields = <F extends string>(row: TableRow, { columns }: RecognisedColumns<F>): RowFields<F> => {
  const problems: TableProblem[] = [];

  const cell = (field: F): Cell | null => {
    const heading = columns[field];
    return heading ? row.cell(heading) : null;
  };

  const reading =
    <T>(read: (cell: Cell) => Reading<T>) =>
    (field: F): T | null => {
      const at = cell(field);
      if (!at) return null;
      const { value, error } = read(at);
      if (error) problems.push(problemAt(at, error));
      return value;
    };

  return {
    problems,
    cell,
    text: reading(cellText),
    day: reading(cellDay),
    number: reading(cellNumber),
    integer: reading(cellInteger),
    boolean: reading(cellBoolean),
    oneOf: (field, words) => reading((at) => cellOneOf(at, words))(field),
    require: (...fields) => {
      for (const field of fields) {
        const at = cell(field);
        if (at?.kind === 'EMPTY')
          problems.push(problemAt(at, cellErrors.CELL_REQUIRED({ heading: columns[field]?.text ?? field })));
      }
    },
  };
};
