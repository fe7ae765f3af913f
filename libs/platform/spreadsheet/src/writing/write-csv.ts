import { dayOf } from '@renda/kernel';

import { withGuard } from '../guard.ts';

import type { Column, WrittenValue } from '../columns.ts';
import type { Tally } from './write-xlsx.ts';

/** Rows of RFC 4180 in UTF-8 with a byte order mark: without it the Excel of a Chinese Windows takes it for GBK. */
export async function* csvBytes<R>(
  columns: readonly Column<R>[],
  rows: Iterable<R> | AsyncIterable<R>,
  tally: Tally,
): AsyncGenerator<Buffer> {
  let gathered = `\ufeff${columns.map(({ heading }) => quoted(withGuard(heading))).join(',')}\r\n`;
  for await (const row of rows) {
    gathered += `${columns.map((column) => fieldOf(column.value(row), column)).join(',')}\r\n`;
    tally.rows += 1;
    if (gathered.length < 65_536) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  yield Buffer.from(gathered);
}

const fieldOf = <R>(value: WrittenValue, { kind }: Column<R>): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return timeInChina(value);
  if (typeof value === 'string' && !(isFigure(kind) && /^-?\d+(?:\.\d+)?$/.test(value)))
    return quoted(withGuard(value));
  return String(value);
};

const isFigure = (kind: Column<never>['kind']): boolean => kind === 'NUMBER' || kind === 'YUAN';

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text.toWellFormed();

const timeInChina = (instant: Date): string =>
  `${dayOf(instant)} ${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)}`;
