import { isDay } from '@renda/kernel';

import { serialOf } from '../serial-day.ts';
import { style } from './styles.ts';
import { escaped } from './xml-text.ts';

import type { ColumnKind, WrittenValue } from '../columns.ts';

/** What a cell of a workbook holds at most. */
export const mostCharacters = 32_767;

export interface CellXml {
  readonly xml: string;
  readonly cut: boolean;
}

/** The cell as the sheet's document writes it. Texts are texts by type, so that none can become a formula. */
export const cellXml = (address: string, value: WrittenValue, kind: ColumnKind | undefined): CellXml => {
  if (value === null || value === undefined || value === '') return nothing;
  if (value instanceof Date) return number(address, style.time, serialInChina(value));
  if (typeof value === 'boolean') return whole(`<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`);
  if (kind === 'DAY' && typeof value === 'string' && isDay(value) && value >= '1900-03-01')
    return number(address, style.day, serialOf(value));
  const figure = kind === 'TEXT' ? undefined : figureOf(value, kind);
  if (figure !== undefined) return number(address, kind === 'YUAN' ? style.yuan : style.plain, figure);
  return textXml(address, String(value), style.text);
};

export const textXml = (address: string, text: string, styleNumber: number): CellXml => {
  const cut = text.length > mostCharacters;
  const shown = escaped(cut ? `${text.slice(0, mostCharacters - 1)}…` : text);
  return {
    xml: `<c r="${address}" s="${styleNumber}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`,
    cut,
  };
};

const nothing: CellXml = { xml: '', cut: false };

const whole = (xml: string): CellXml => ({ xml, cut: false });

const number = (address: string, styleNumber: number, value: number | string): CellXml =>
  whole(`<c r="${address}" s="${styleNumber}"><v>${value}</v></c>`);

// More than 15 digits would be rounded: such a number is written as a text.
const figureOf = (
  value: Exclude<WrittenValue, null | undefined | Date>,
  kind: ColumnKind | undefined,
): string | undefined => {
  const written = typeof value === 'number' || typeof value === 'bigint' || kind === 'NUMBER' || kind === 'YUAN';
  const text = String(value);
  if (!written || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text)) return undefined;
  return typeof value === 'number' || text.replaceAll(/\D/g, '').replace(/^0+/, '').length <= 15 ? text : undefined;
};

const chinaMs = 8 * 3_600_000;

const serialInChina = (instant: Date): number =>
  Math.round(((instant.getTime() + chinaMs - Date.UTC(1899, 11, 30)) / 86_400_000) * 864_000) / 864_000;
