import { serialDay, serialTime } from '../../serial-day.ts';
import { notComputed } from '../raw-row.ts';
import { unescaped } from './unescaped.ts';

import type { RawCell, RawDay, RawDetailed, RawError } from '../raw-row.ts';
import type { NumberFormat } from './styles.ts';

/** A cell as the sheet's document writes it. */
export interface XmlCell {
  readonly type: string;
  readonly style: number;
  /** The text of `<v>`, null without it. */
  readonly value: string | null;
  /** The text of `<is>`, null without it. */
  readonly inline: string | null;
  readonly formula: boolean;
}

export interface CellSetting {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** The value the cell shows; null if it is empty. */
export const cellValue = (cell: XmlCell, setting: CellSetting): RawCell => {
  const value = plainValue(cell, setting);
  if (!cell.formula) return value;
  if (cell.value === null) return { k: 'ERROR', text: notComputed };
  if (isDetailed(value)) return { ...value, formula: true };
  return { k: 'WITH', cell: value, formula: true };
};

export const isDetailed = (cell: RawCell): cell is RawDetailed =>
  typeof cell === 'object' && cell !== null && cell.k === 'WITH';

const plainValue = ({ type, style, value, inline }: XmlCell, setting: CellSetting): RawCell => {
  if (type === 'inlineStr') return textValue(unescaped(inline ?? value ?? ''));
  if (value === null) return null;
  switch (type) {
    case 's':
      return sharedText(value, setting);
    case 'str':
      return textValue(unescaped(value));
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { k: 'ERROR', text: value };
    case 'd':
      return isoDay(value);
    default:
      return numberValue(value, setting.styles[style] ?? 'NUMBER', setting.from1904);
  }
};

const textValue = (text: string): string | null => (text === '' ? null : text);

const sharedText = (value: string, { sharedStrings }: CellSetting): string | null | RawError => {
  const text = sharedStrings[Number(value)];
  return text === undefined ? { k: 'ERROR', text: '#REF!' } : textValue(text);
};

const isoDay = (value: string): RawDay | string => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(value) ?? [];
  if (day === undefined) return value;
  return { k: 'DAY', day, text: time === undefined || time === '00:00:00' ? day : `${day} ${time}`, original: value };
};

const numberValue = (value: string, format: NumberFormat, from1904: boolean): RawCell => {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { k: 'ERROR', text: value };
  if (format === 'NUMBER') return plainNumber(number, value);
  if (typeof format === 'object') return padded(number, format.digits, value);
  if (format === 'TIME' && number >= 0 && number < 1) return { k: 'WITH', cell: serialTime(number), original: value };
  const serial = serialDay(number, from1904);
  // A number no day stands for is shown as ##### by spreadsheet programs.
  if (!serial) return { k: 'ERROR', text: '#####' };
  const text = serial.time === null ? serial.day : `${serial.day} ${serial.time}`;
  return { k: 'DAY', day: serial.day, text, original: value };
};

const plainNumber = (number: number, value: string): RawCell =>
  String(number) === value ? number : { k: 'WITH', cell: number, original: value };

const padded = (number: number, digits: number, value: string): RawCell => {
  if (!Number.isInteger(number) || number < 0) return plainNumber(number, value);
  return { k: 'WITH', cell: number, text: String(number).padStart(digits, '0'), original: value };
};
