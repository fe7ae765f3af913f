import { rowMakerOf } from './row-maker.ts';
import { binaryReaderOf, valueReaderOf } from './value-readers.ts';

import type { RowBytes } from './row-bytes.ts';
import type { Form } from './bind-message.ts';
import type { Row } from './row-maker.ts';
import type { ValueReader } from './value-readers.ts';

/** A column of an answer, as the server describes it before the first row. */
export interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** What stands beside a row: the columns whose name begins with `@`, in their order. */
export type Beside = readonly unknown[];

export interface RowReader {
  read(given: RowBytes): Row;
  /** Of the row that was read last; undefined where no column stands beside. */
  beside(): Beside | undefined;
}

/** Whether a column is no part of the row's value: a place in an order, the parent the row was found for. */
const isBeside = ({ name }: Field): boolean => name.startsWith('@');

/** Rows of these columns, all written as texts. */
export const textReaderOf = (fields: readonly Field[]): RowReader =>
  rowReaderOf(
    fields,
    fields.map(({ dataTypeID }) => valueReaderOf(dataTypeID)),
  );

/** Rows of these columns, each in the form that is the cheapest to write and to read. */
export interface PreparedReader extends RowReader {
  readonly forms: readonly Form[];
}

export const preparedReaderOf = (fields: readonly Field[]): PreparedReader => {
  const binary = fields.map(({ dataTypeID }) => binaryReaderOf(dataTypeID));
  return {
    ...rowReaderOf(
      fields,
      fields.map(({ dataTypeID }, index) => binary[index] ?? valueReaderOf(dataTypeID)),
    ),
    forms: binary.map((reader) => (reader ? 1 : 0)),
  };
};

// Each value is read straight from its bytes.
const rowReaderOf = (fields: readonly Field[], readers: readonly ValueReader[]): RowReader => {
  const own = fields.flatMap((field, index) => (isBeside(field) ? [] : [index]));
  const others = fields.flatMap((field, index) => (isBeside(field) ? [index] : []));
  const rowOf = rowMakerOf(own.map((index) => [fields[index]?.name ?? '', index]));
  const values: unknown[] = fields.map(() => null);

  return {
    read: ({ bytes, start, end }) => {
      const row = { bytes, start, ascii: bytes.toString('latin1', start, end) };
      let at = start + 2;
      for (let index = 0; index < readers.length; index += 1) {
        const length = bytes.readInt32BE(at);
        at += 4;
        const read = readers[index];
        if (length < 0 || !read) values[index] = null;
        else {
          values[index] = read(row, at, at + length);
          at += length;
        }
      }
      return rowOf(values);
    },
    beside: () => (others.length === 0 ? undefined : others.map((index) => values[index])),
  };
};
