import { formatErrors } from './format-errors.ts';

export interface DelimitedRow {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Rows of a text in the manner of CSV: fields may be quoted, a quote inside is doubled, quoted fields may run over lines.
 * Tolerant: a byte-order mark, any line ends, empty lines, and quotes in the middle of a plain field are taken as they are.
 */
export const readDelimited = function* (text: string, delimiter: string): Generator<DelimitedRow> {
  const end = text.length;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < end) {
    const lineEnd = endOfLine(text, at);
    const plain = text.slice(at, lineEnd);
    if (!plain.includes('"')) {
      if (plain.trim() !== '') yield { line, fields: plain.split(delimiter) };
      at = afterLineEnd(text, lineEnd);
      line += 1;
    } else {
      const row = readQuotedRow(text, at, delimiter, line);
      yield { line, fields: row.fields };
      at = afterLineEnd(text, row.end);
      line += row.lines;
    }
  }
};

const endOfLine = (text: string, from: number): number => {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
};

const afterLineEnd = (text: string, end: number): number => end + (text[end] === '\r' ? 2 : 1);

const readQuotedRow = (
  text: string,
  start: number,
  delimiter: string,
  line: number,
): { readonly fields: string[]; readonly end: number; readonly lines: number } => {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) throw formatErrors.QUOTE_UNCLOSED({ line });
      const quoted = text.slice(at + 1, close);
      lines += quoted.split('\n').length - 1;
      field = quoted.replaceAll('""', '"');
      at = close + 1;
    }
    const lineEnd = endOfLine(text, at);
    const next = text.indexOf(delimiter, at);
    const stop = next < 0 || next > lineEnd ? lineEnd : next;
    fields.push(field + text.slice(at, stop));
    if (stop === lineEnd) return { fields, end: lineEnd, lines };
    at = stop + delimiter.length;
  }
};

const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
};

/** One line of fields, quoted where it is needed. */
export const writeDelimited = (fields: readonly string[], delimiter: string): string =>
  fields
    .map((field) => (field.includes(delimiter) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(delimiter);
