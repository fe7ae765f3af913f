import { cellErrors } from './errors.ts';
import { folded } from './fold.ts';
import { notComputed } from './reading/raw-row.ts';
import { numberedDay, writtenDay } from './written-day.ts';

import type { Day, DomainError } from '@renda/kernel';

import type { Cell } from './table.ts';

/** What a cell means for its column; null for an empty cell. */
export type Reading<T> =
  { readonly value: T | null; readonly error: null } | { readonly value: null; readonly error: DomainError };

export const cellText = (cell: Cell): Reading<string> => {
  if (cell.kind === 'NUMBER' && Math.abs(Number(cell.value)) >= 1e15)
    return refused(cellErrors.CELL_DIGITS_LOST({ value: cell.text }));
  return read(cell, ({ text }) => text, cellErrors.CELL_CHARACTERS_LOST);
};

export const cellDay = (cell: Cell): Reading<Day> =>
  read(
    cell,
    ({ kind, value, text, from1904 }) => {
      if (kind === 'DAY') return value as Day;
      return kind === 'NUMBER' ? numberedDay(Number(value), from1904) : writtenDay(text);
    },
    cellErrors.CELL_NOT_A_DAY,
  );

export const cellNumber = (cell: Cell): Reading<number> =>
  read(
    cell,
    ({ kind, value, text }) => (kind === 'NUMBER' ? Number(value) : writtenNumber(text)),
    cellErrors.CELL_NOT_A_NUMBER,
  );

export const cellInteger = (cell: Cell): Reading<number> => {
  const reading = cellNumber(cell);
  if (reading.value === null || Number.isSafeInteger(reading.value)) return reading;
  return refused(cellErrors.CELL_NOT_WHOLE({ value: cell.text }));
};

export const cellBoolean = (cell: Cell): Reading<boolean> =>
  read(
    cell,
    ({ kind, value, text }) => {
      if (kind === 'BOOLEAN') return Boolean(value);
      const word = folded(text) || text.trim();
      return yes.has(word) ? true : no.has(word) ? false : null;
    },
    cellErrors.CELL_NOT_YES_OR_NO,
  );

/** One of the words a column knows, Chinese or English: `cellOneOf(cell, { 满意: 'SATISFIED', satisfied: 'SATISFIED' })`. */
export const cellOneOf = <T extends string>(cell: Cell, words: Readonly<Record<string, T>>): Reading<T> => {
  const byFold = new Map(Object.entries(words).map(([word, value]) => [folded(word), value]));
  return read(
    cell,
    ({ text }) => byFold.get(folded(text)) ?? null,
    ({ value }) => cellErrors.CELL_NOT_ONE_OF({ value, allowed: Object.keys(words) }),
  );
};

const yes = new Set(['是', '有', '对', 'yes', 'y', 'true', '1', '√', '✓', '✔']);
const no = new Set(['否', '无', '不', '没有', 'no', 'n', 'false', '0', '×', '✗', '✘']);

const read = <T>(
  cell: Cell,
  meaning: (cell: Cell) => T | null,
  refusal: (params: { readonly value: string }) => DomainError,
): Reading<T> => {
  if (cell.kind === 'EMPTY') return { value: null, error: null };
  if (cell.kind === 'ERROR') return refused(errorOf(cell));
  if (cell.text.includes('\ufffd')) return refused(cellErrors.CELL_CHARACTERS_LOST({ value: cell.text.slice(0, 60) }));
  const value = meaning(cell);
  return value === null ? refused(refusal({ value: cell.text.slice(0, 60) })) : { value, error: null };
};

const errorOf = ({ text }: Cell): DomainError =>
  text === notComputed ? cellErrors.CELL_FORMULA_NOT_COMPUTED() : cellErrors.CELL_HAS_ERROR({ value: text });

const refused = (error: DomainError): { readonly value: null; readonly error: DomainError } => ({ value: null, error });

// 1,234.5 and １２３４.5; a comma elsewhere than before three digits may be a decimal sign, so it is not guessed.
const writtenNumber = (text: string): number | null => {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^[¥￥]/, '');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll(',', ''));
};
