import { graphqlErrors } from '../errors/graphql-errors.ts';
import { textScalar } from './text-scalar.ts';

/** Whole fen: the stored form of every amount. */
export type Fen = number;

/** "1234.5" → 123450. At most 13 digits before the point, so that every amount is an exact number. */
export const parseYuan = (text: string): Fen => {
  const [, sign, whole, cents] = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) throw graphqlErrors.INVALID_YUAN({ value: text });
  const fen = Number(whole) * 100 + Number((cents ?? '').padEnd(2, '0'));
  return sign === '-' && fen !== 0 ? -fen : fen;
};

/** 123450 → "1234.50". Also takes the text that PostgreSQL gives for a large or summed number. */
export const formatYuan = (fen: Fen | string): string => {
  const digits = String(fen).replace('-', '').padStart(3, '0');
  return `${String(fen).startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export const YuanScalar = textScalar<Fen>({ name: 'Yuan', parse: parseYuan, serialize: formatYuan });
