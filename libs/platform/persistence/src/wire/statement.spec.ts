import pg from 'pg';

import { postgresTypes } from '../postgres-types.ts';
import { givenPetitions } from '../spec/given.ts';
import { besideOf } from './statement.ts';

import type { Database } from '../database.ts';

let database: Database;

beforeAll(async () => {
  database = await givenPetitions({ poolSize: 1 });
});

const ask = <T extends object>(text: string, values: unknown[] = [1]): Promise<T[]> =>
  database.manager.query<T[]>(text, values);

/** Asked until it is kept prepared, and then once more: both ways of reading. */
const askOften = async <T extends object>(text: string, values: unknown[]): Promise<T[]> => {
  const answers: T[] = [];
  for (let n = 0; n < 6; n += 1) answers.push(...(await ask<T>(text, values)));
  return answers;
};

/** The driver's own reading of the same text. */
const asDriver = (type: string, text: string): unknown =>
  postgresTypes.getTypeParser(oids[type] as number, 'text')(text);

const { builtins } = pg.types;
const oids: Readonly<Record<string, number>> = {
  text: builtins.TEXT,
  uuid: builtins.UUID,
  boolean: builtins.BOOL,
  smallint: builtins.INT2,
  integer: builtins.INT4,
  bigint: builtins.INT8,
  numeric: builtins.NUMERIC,
  'double precision': builtins.FLOAT8,
  date: builtins.DATE,
  timestamptz: builtins.TIMESTAMPTZ,
  jsonb: builtins.JSONB,
  bytea: builtins.BYTEA,
  'text[]': 1009,
  'integer[]': 1007,
  'date[]': 1182,
  'uuid[]': 2951,
};

describe('A value read from its bytes', () => {
  it.each([
    ['text', ''],
    ['text', 'REGISTERED'],
    ['text', '路灯不亮，请修'],
    ['text', 'Ünï 𠮷 code'],
    ['text', '\uFEFFmarked'],
    ['text', '1号楼（东）'],
    ['text', '𠮷野家'],
    ['text', 'é'],
    ['text', '某某小区三号楼的电梯坏了半个月，没有人来修理'],
    ['uuid', '0192f0c0-1234-7abc-8def-0123456789ab'],
    ['boolean', 't'],
    ['boolean', 'f'],
    ['smallint', '-32768'],
    ['integer', '0'],
    ['integer', '-2147483648'],
    ['bigint', '9007199254740991'],
    ['numeric', '12345678901234567890.50'],
    ['double precision', '-0.25'],
    ['date', '2026-03-01'],
    ['jsonb', '{"a": [1, null, "路"]}'],
    ['bytea', '\\x00ff41'],
    ['text[]', '{}'],
    ['text[]', '{a,b}'],
    ['text[]', '{"a,b","say \\"hi\\"","back\\\\slash",NULL,"NULL","","{}"}'],
    ['text[]', '{路,灯}'],
    ['text[]', '{{a,b},{c,d}}'],
    ['text[]', '[0:1]={a,b}'],
    ['integer[]', '{1,-2}'],
    ['date[]', '{2026-03-01,NULL}'],
    ['uuid[]', '{0192f0c0-1234-7abc-8def-0123456789ab}'],
  ])('is what the driver reads: %s %s', async (type, text) => {
    const rows = await askOften<{ value: unknown; text: string }>(
      `SELECT $1::text::${type} AS value, ($1::text::${type})::text AS text`,
      [text],
    );

    expect(rows.map(({ value }) => value)).toEqual(Array(6).fill(asDriver(type, rows[0]?.text ?? '')));
  });

  it.each([
    '2026-03-01 08:00:00+08',
    '2026-02-28 23:59:59.9999+08',
    '2024-02-29 00:00:00.1-03',
    '2000-12-31 12:00:00.123456+00',
    '1969-12-31 23:59:59.999+00',
    '1900-01-01 00:00:00+00',
    '0001-01-01 00:00:00+00',
    '0044-03-15 00:00:00+00 BC',
    '9999-12-31 23:59:59+08',
    '12026-03-01 08:00:00+08',
    '1969-12-31 23:59:59.9999+00',
    '1700-06-15 10:20:30.000001+00',
    '0001-01-01 00:00:00.000999+00',
    'infinity',
    '-infinity',
  ])('is the instant that the driver reads: %s', async (text) => {
    const rows = await askOften<{ value: unknown; text: string }>(
      'SELECT $1::text::timestamptz AS value, $1::text::timestamptz::text AS text',
      [text],
    );

    expect(rows.map(({ value }) => value)).toEqual(Array(6).fill(asDriver('timestamptz', rows[0]?.text ?? '')));
  });
});

describe('A row', () => {
  it('has its columns in their order, nulls too, the last of two with one name', async () => {
    const rows = await ask('SELECT $1::int AS b, NULL::text AS a, $1::int + 1 AS b', [1]);

    expect(rows.map((row) => Object.entries(row))).toEqual([
      [
        ['b', 2],
        ['a', null],
      ],
    ]);
  });

  it('has beside it the columns named so, which are no part of it', async () => {
    const rows = await ask('SELECT n, n::text AS "@0", NULL AS "@1" FROM generate_series(1, $1::int) n', [2]);

    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(besideOf(rows)).toEqual([
      ['1', null],
      ['2', null],
    ]);
  });
});

describe('A statement', () => {
  it('gives no rows where there are none, and how many it changed', async () => {
    const none = await ask('SELECT id FROM petition WHERE title = $1', ['nobody’s']);
    const changed = await ask('UPDATE petition SET title = title WHERE title = $1', ['nobody’s']);

    expect([none, changed]).toEqual([[], [[], 0]]);
  });

  it('that cannot be sent, and one that the server refuses, fail once and leave the connection whole', async () => {
    const unsendable = (): Promise<unknown> =>
      ask('SELECT $1::jsonb', [{ toPostgres: () => JSON.parse('nothing') as unknown }]);
    for (let n = 0; n < 6; n += 1) await expect(unsendable()).rejects.toThrow('not valid JSON');
    await expect(ask('SELECT 1 / $1::int AS half', [0])).rejects.toThrow('division by zero');

    expect(await ask('SELECT $1::int AS one', [1])).toEqual([{ one: 1 }]);
  });

  it.each([
    ['a text', 'SELECT $1::text AS v', '路\'灯"\\', '路\'灯"\\'],
    ['a number', 'SELECT $1::int AS v', -7, -7],
    ['a flag', 'SELECT $1::boolean AS v', false, false],
    ['nothing', 'SELECT $1::text AS v', null, null],
    ['bytes', 'SELECT $1::bytea AS v', Buffer.from([0, 255, 65]), Buffer.from([0, 255, 65])],
    ['a list', 'SELECT $1::text[] AS v', ['a,b', null, '"'], ['a,b', null, '"']],
    ['an object', 'SELECT $1::jsonb AS v', { a: ['路'] }, { a: ['路'] }],
    ['an instant', 'SELECT $1::timestamptz AS v', new Date(1_700_000_000_123), new Date(1_700_000_000_123)],
  ])('is given %s as the driver gives it', async (_, text, given, told) => {
    const rows = await askOften(text, [given]);

    expect(rows).toEqual(Array(6).fill({ v: told }));
  });

  it('may have tens of thousands of values', async () => {
    const values = Array.from({ length: 40_000 }, (_, n) => n);
    const text = `SELECT count(*) AS n FROM (VALUES ${values.map((n) => `($${n + 1}::int)`).join(', ')}) v`;

    expect(await askOften(text, values)).toEqual(Array(6).fill({ n: 40_000 }));
  });

  it('is answered to the one who asked, though many ask one connection at once', async () => {
    const asked = Array.from({ length: 50 }, (_, n) => n);

    const answers = await Promise.all(asked.map((n) => ask('SELECT $1::int AS n', [n])));

    expect(answers).toEqual(asked.map((n) => [{ n }]));
  });
});
