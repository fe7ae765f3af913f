import fc from 'fast-check';
import { readDelimited, writeDelimited } from './delimited.ts';

const rowsOf = (text: string, delimiter = ';') => [...readDelimited(text, delimiter)].map(({ fields }) => fields);

describe('Delimited text', () => {
  it.each([
    [
      'plain fields',
      'a;b\nc;d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a byte-order mark and Windows line ends',
      '\uFEFFa;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['no line end after the last row', 'a;b', [['a', 'b']]],
    ['empty lines', 'a\n\n \nb\n', [['a'], ['b']]],
    ['empty fields', ';;\n', [['', '', '']]],
    ['a quoted delimiter', '"a;b";c\n', [['a;b', 'c']]],
    ['doubled quotes', '"""Kodowanie""";1\n', [['"Kodowanie"', '1']]],
    ['a quoted line end', '"a\nb";c\nd\n', [['a\nb', 'c'], ['d']]],
    ['quotes in the middle of a field', 'park "Zielony";1\n', [['park "Zielony"', '1']]],
    ['an empty quoted field at the end', 'a;""\n', [['a', '']]],
  ])('reads %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('tells the line on which a row begins, also after a field of several lines', () => {
    expect([...readDelimited('a\n"b\nc"\n\nd\n', ';')].map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('refuses a quotation that never ends, with its line', () => {
    expect(() => rowsOf('a\n"b;c\n')).toThrow(expect.objectContaining({ code: 'QUOTE_UNCLOSED', params: { line: 2 } }));
  });

  it('reads back whatever it writes', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', '村') });
    const row = fc.array(field, { minLength: 1 }).filter((fields) => fields.join('').trim() !== '');

    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(',', ';'), (rows, delimiter) => {
        const text = rows.map((fields) => `${writeDelimited(fields, delimiter)}\n`).join('');

        expect(rowsOf(text, delimiter)).toEqual(rows);
      }),
    );
  });
});
