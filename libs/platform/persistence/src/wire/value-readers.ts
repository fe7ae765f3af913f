import pg from 'pg';

import { postgresTypes } from '../postgres-types.ts';
import { instantIn } from './instant.ts';
import { longestShort, shortTextIn } from './short-text.ts';

/** A row's bytes and, one character for each of them, the same as a text: right for what is written in ASCII. */
export interface RowText {
  readonly bytes: Buffer;
  readonly start: number;
  readonly ascii: string;
}

/** The value that is written from `from` to before `to`. */
export type ValueReader = (row: RowText, from: number, to: number) => unknown;

/** Reads a column of that type, written as a text, into the very value that `postgresTypes` make of it. */
export const valueReaderOf = (oid: number): ValueReader => readers.get(oid) ?? parsedBy(oid);

/** The same for a column in binary form; undefined for a type that is better written as a text. */
export const binaryReaderOf = (oid: number): ValueReader | undefined => binaryReaders.get(oid);

const asciiIn = ({ ascii, start }: RowText, from: number, to: number): string => ascii.slice(from - start, to - start);

// Most texts are words and codes; the first other character sends the text to the decoder.
const textIn = (row: RowText, from: number, to: number): string => {
  const { bytes } = row;
  for (let at = from; at < to; at += 1) {
    if ((bytes[at] ?? 0) > 127)
      return (to - from <= longestShort && shortTextIn(bytes, from, to)) || bytes.toString('utf8', from, to);
  }
  return asciiIn(row, from, to);
};

const [minus, digitZero, openBrace, yes] = [45, 48, 123, 116] as const; // - 0 { t

const integerIn = ({ bytes }: RowText, from: number, to: number): number => {
  const isNegative = bytes[from] === minus;
  let value = 0;
  for (let at = isNegative ? from + 1 : from; at < to; at += 1) value = value * 10 + ((bytes[at] ?? 0) - digitZero);
  return isNegative ? -value : value;
};

const parsedBy = (oid: number): ValueReader => {
  const parse = postgresTypes.getTypeParser(oid, 'text') as (text: string) => unknown;
  return (row, from, to) => parse(textIn(row, from, to));
};

// Without quotes, escapes and nulls, which the driver's parser knows, the elements stand between commas.
const listOf = (oid: number): ValueReader => {
  const parse = postgresTypes.getTypeParser(oid, 'text') as (text: string) => unknown;
  return (row, from, to) => {
    if (to - from === 2) return [];
    const text = textIn(row, from, to);
    return row.bytes[from] === openBrace && !/["\\{]|NULL/.test(text.slice(1))
      ? text.slice(1, -1).split(',')
      : parse(text);
  };
};

const { BOOL, BPCHAR, DATE, INT2, INT4, INT8, TEXT, TIMESTAMPTZ, UUID, VARCHAR } = pg.types.builtins;
const [name, textList, varcharList, dateList, uuidList] = [19, 1009, 1015, 1182, 2951] as const;

const readers = new Map<number, ValueReader>([
  ...[DATE, UUID].map((oid) => [oid, asciiIn] as const),
  ...[BPCHAR, TEXT, VARCHAR, name].map((oid) => [oid, textIn] as const),
  ...[INT2, INT4, INT8].map((oid) => [oid, integerIn] as const),
  ...[dateList, textList, uuidList, varcharList].map((oid) => [oid, listOf(oid)] as const),
  [BOOL, ({ bytes }, from) => bytes[from] === yes],
]);

const binaryReaders = new Map<number, ValueReader>([[TIMESTAMPTZ, ({ bytes }, from) => instantIn(bytes, from)]]);
