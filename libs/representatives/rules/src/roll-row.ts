import { isUnreadable, readings } from './roll-cells.ts';

import type { Day, RegionCode } from '@renda/kernel';

/** One row of a roll as it was written; every cell is text or empty (REP-1). */
export type RollRow = { readonly [C in RollColumn]?: string | null };

export const rollColumns = [
  'name',
  'certificateNumber',
  'electoralUnit',
  'gender',
  'ethnicity',
  'party',
  'education',
  'profession',
  'specialities',
  'grassRoots',
  'leadingCadre',
  'homeRegionCode',
  'photoUrl',
  'phone',
  'electedOn',
  'inOfficeFrom',
  'personId',
] as const;
export type RollColumn = (typeof rollColumns)[number];

export type Gender = 'FEMALE' | 'MALE';

/** What a row says; undefined where its cell is empty. */
export interface RollEntry {
  readonly name: string;
  readonly certificateNumber?: string;
  readonly electoralUnit?: string;
  readonly gender?: Gender;
  readonly ethnicity?: string;
  readonly party?: string;
  readonly education?: string;
  readonly profession?: string;
  readonly specialities?: readonly string[];
  readonly grassRoots?: boolean;
  readonly leadingCadre?: boolean;
  readonly homeRegionCode?: RegionCode;
  readonly photoUrl?: string;
  readonly phone?: string;
  readonly electedOn?: Day;
  readonly inOfficeFrom?: Day;
  readonly personId?: string;
}

/** What is wrong with one cell; the reason is in both languages, since a report may be read by either. */
export interface RollCellError {
  /** 1 for the first row of people. */
  readonly row: number;
  readonly column: RollColumn;
  /** As written; empty for a telephone, which does not belong into a report. */
  readonly value: string;
  readonly reason: string;
}

export interface RollReaders {
  /** The telephone number in its one form; null for what is none. */
  readonly phone: (text: string) => string | null;
}

/** Reads one row; every wrong cell is told, not only the first. */
export const readRollRow = (
  row: RollRow,
  index: number,
  readers: RollReaders,
): { readonly entry: RollEntry; readonly errors: readonly RollCellError[] } => {
  const errors: RollCellError[] = [];
  const entry: Record<string, unknown> = {};
  const refuse = (column: RollColumn, value: string, reason: string): void => {
    errors.push({ row: index + 1, column, value: column === 'phone' ? '' : value, reason });
  };
  for (const column of rollColumns) {
    const text = cleaned(row[column]);
    if (text === '') continue;
    const value = readings[column](text, readers);
    if (isUnreadable(value)) refuse(column, text, value.problem);
    else entry[column] = value;
  }
  if (cleaned(row.name) === '') refuse('name', '', 'empty (未填写)');
  if (entry['grassRoots'] === true && entry['leadingCadre'] === true) {
    refuse(
      'leadingCadre',
      cleaned(row.leadingCadre),
      'a grass-roots representative is no leading cadre (基层代表不是领导干部)',
    );
  }
  return { entry: entry as unknown as RollEntry, errors };
};

/** What tells people of one congress apart: the certificate, else name and electoral unit. */
export const rollKeyOf = ({ name, electoralUnit = '', certificateNumber }: RollEntry): string =>
  certificateNumber === undefined ? `${name}\n${electoralUnit}` : `#${certificateNumber}`;

// Full-width, no-break and empty spaces come from spreadsheets.
const cleaned = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u200b\u3000]/g, ' ').trim();
