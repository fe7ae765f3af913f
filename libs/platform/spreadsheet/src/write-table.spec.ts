import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';

import { readAll } from './spec/workbooks.ts';
import { sheetOf } from './writing/write-xlsx.ts';
import { writeTable, writeWorkbook } from './write-table.ts';

import type { Column, WrittenValue } from './columns.ts';

interface Item {
  readonly name: string;
  readonly count: number;
  readonly on: string;
  readonly at: Date;
  readonly cost: string;
  readonly done: boolean | null;
}

const columns: readonly Column<Item>[] = [
  { heading: '名称', value: ({ name }) => name },
  { heading: '数量', value: ({ count }) => count },
  { heading: '日期', kind: 'DAY', value: ({ on }) => on },
  { heading: '时间', kind: 'TIME', value: ({ at }) => at },
  { heading: '金额', kind: 'YUAN', value: ({ cost }) => cost },
  { heading: '办结', value: ({ done }) => done },
];

const item: Item = {
  name: '修路',
  count: -3,
  on: '2026-03-01',
  at: new Date('2026-02-28T17:30:05Z'),
  cost: '12345.60',
  done: true,
};

const bytesOf = async (write: (target: Writable) => Promise<unknown>): Promise<Buffer> => {
  const target = new PassThrough();
  const chunks: Buffer[] = [];
  target.on('data', (chunk: Buffer) => chunks.push(chunk));
  await write(target);
  return Buffer.concat(chunks);
};

const textColumn: readonly Column<string>[] = [
  { heading: '文', kind: 'TEXT', value: (text) => text },
  { heading: '序', value: () => 1 },
];

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  "'=1",
  '=HYPERLINK("http://x","y")',
  '-',
  '@',
];

describe.each(['XLSX', 'CSV'] as const)('A table written as %s', (format) => {
  const written = <R>(with_: readonly Column<R>[], rows: readonly R[]): Promise<Buffer> =>
    bytesOf((target) => writeTable(target, with_, rows, { format }));

  it('reads the same', async () => {
    const { table, rows } = await readAll(await written(columns, [item, { ...item, name: '', done: null }]));

    expect(table.headings.map(({ text }) => text)).toEqual(['名称', '数量', '日期', '时间', '金额', '办结']);
    const [first, second] = rows.map((row) => ['A', 'B', 'C', 'D', 'E'].map((column) => row.cell(column).text));
    expect(first).toEqual([
      '修路',
      '-3',
      '2026-03-01',
      '2026-03-01 01:30:05',
      format === 'CSV' ? '12345.60' : '12345.6',
    ]);
    expect(second?.[0]).toBe('');
    expect(rows[1]?.cell('F').kind).toBe('EMPTY');
  });

  it('is the same bytes for the same rows', async () => {
    expect((await written(columns, [item])).equals(await written(columns, [item]))).toBe(true);
  });

  it('keeps every text, those that look like formulas too', async () => {
    const texts = [
      ...dangerous,
      'a"b,c',
      '一\n二',
      '<&>',
      '_x0041_',
      '\u0007bell',
      '😀𠮷',
      '\u202eabc',
      '1,234',
      '010203',
    ];

    const { rows } = await readAll(await written(textColumn, texts));

    expect(rows.map((row) => row.cell('A').value)).toEqual(texts.map((text) => text.trim()));
  });

  it('keeps any text whatever', async () => {
    // PostgreSQL has no text with a NUL in it, and a CSV with one would be taken for something else.
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0'));
    const texts = fc.sample(anyText, { numRuns: 500, seed: 7 });

    const { rows } = await readAll(await written(textColumn, texts));

    const spaces = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;
    expect(rows.map((row) => row.cell('A').text)).toEqual(texts.map((text) => text.replaceAll(spaces, '')));
  });

  it('may have no rows', async () => {
    const { table, rows } = await readAll(await written(columns, []));

    expect([table.headings.length, rows.length]).toEqual([6, 0]);
  });

  it('is written no faster than it is taken', async () => {
    let made = 0;
    function* many(): Generator<string> {
      for (; made < 200_000; made += 1) yield `${made}-${'甲乙丙丁'.repeat(10)}-${Math.imul(made, 2_654_435_761)}`;
    }
    const taken = Promise.withResolvers<void>();
    const stalled = new Writable({
      highWaterMark: 1_000,
      write: (_chunk, _encoding, next) => void taken.promise.then(() => next()),
    });

    const writing = writeTable(stalled, textColumn, many(), { format });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const madeWhileStalled = made;
    taken.resolve();

    expect(await writing).toMatchObject({ rows: 200_000 });
    expect(madeWhileStalled).toBeLessThan(20_000);
  });

  it('passes on what goes wrong with its rows', async () => {
    const failing = async function* (): AsyncGenerator<string> {
      yield 'a';
      throw new Error('the database went away');
    };

    await expect(bytesOf((target) => writeTable(target, textColumn, failing(), { format }))).rejects.toThrow(
      'went away',
    );
  });
});

describe('A workbook', () => {
  const open = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    return workbook;
  };

  it('is understood by another program: texts, numbers, days, formats, headings that stay', async () => {
    const workbook = await open(await bytesOf((target) => writeTable(target, columns, [item], { sheet: '清单' })));

    const sheet = workbook.getWorksheet('清单');
    const values = (sheet?.getRow(2).values ?? []) as unknown[];
    expect(values.slice(1)).toEqual([
      '修路',
      -3,
      new Date('2026-03-01T00:00:00Z'),
      new Date('2026-03-01T01:30:05Z'),
      12345.6,
      true,
    ]);
    expect(sheet?.getCell('E2').numFmt).toBe('#,##0.00');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getCell('A1').font.bold).toBe(true);
  });

  it('has texts and no formulas, in cells of the text format', async () => {
    const workbook = await open(await bytesOf((target) => writeTable(target, textColumn, dangerous)));

    const cells = dangerous.map((_, i) => workbook.worksheets[0]?.getCell(`A${i + 2}`));
    expect(cells.map((cell) => cell?.formula)).toEqual(dangerous.map(() => undefined));
    expect(new Set(cells.map((cell) => cell?.numFmt))).toEqual(new Set(['@']));
  });

  it('can have several sheets, whose names are made acceptable', async () => {
    const numbers = sheetOf({ name: '统计[1/2]', columns: [{ heading: 'n', value: (n: number) => n }], rows: [1, 2] });
    const texts = sheetOf({ name: '统计[1/2]', columns: textColumn, rows: ['a'] });

    const workbook = await open(await bytesOf((target) => writeWorkbook(target, [numbers, texts])));

    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['统计 1 2', 3],
      ['统计 1 2 (2)', 2],
    ]);
  });

  it.each<[string, WrittenValue, string]>([
    ['an id number', '611002199001011234', '611002199001011234'],
    ['a number of 20 digits', 12345678901234567890n, '12345678901234567890'],
    ['no number', Number.NaN, 'NaN'],
  ])('keeps all digits of %s by writing it as a text', async (_, value, text) => {
    const column: Column<number> = { heading: 'n', kind: 'NUMBER', value: () => value };

    const workbook = await open(await bytesOf((target) => writeTable(target, [column], [1])));

    expect(workbook.worksheets[0]?.getCell('A2').value).toBe(text);
  });

  it('cuts a text no cell can hold, and says so', async () => {
    const target = new PassThrough().resume();

    expect(await writeTable(target, textColumn, ['甲'.repeat(40_000)])).toEqual({ rows: 1, cut: 1 });
  });
});

describe('A CSV', () => {
  const text = async (values: readonly string[]): Promise<string> =>
    (await bytesOf((target) => writeTable(target, textColumn, values, { format: 'CSV' }))).toString();

  it('begins with the mark that tells Excel its encoding', async () => {
    expect(await text(['甲'])).toBe('\ufeff文,序\r\n甲,1\r\n');
  });

  it.each(dangerous)('has an apostrophe before %j', async (value) => {
    expect(await text([value])).toMatch(/\r\n"?'/);
  });

  it('leaves numbers below zero numbers', async () => {
    const column: Column<number> = { heading: 'n', value: (n) => n };

    expect((await bytesOf((target) => writeTable(target, [column], [-5], { format: 'CSV' }))).toString()).toContain(
      '\r\n-5\r\n',
    );
  });
});

describe('A file', () => {
  it('is of the kind its name says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renda-sheet-'));

    await writeTable(join(folder, 'a.csv'), textColumn, ['甲']);
    await writeTable(join(folder, 'a.xlsx'), textColumn, ['甲']);

    expect((await readFile(join(folder, 'a.csv'))).toString()).toContain('甲');
    expect((await readFile(join(folder, 'a.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });
});
