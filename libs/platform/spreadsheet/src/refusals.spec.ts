import { DomainError } from '@renda/kernel';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { handMadeWorkbook, handMadeZip, headingRow, sheetXml, textCell } from './spec/hand-made-zip.ts';
import { readAll } from './spec/workbooks.ts';

import type { ReadOptions } from './read-table.ts';

const refusalOf = async (file: string | Uint8Array, options: ReadOptions = {}): Promise<DomainError> => {
  const error = await readAll(file, options).then(
    () => new Error('The file was taken.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DomainError) return error;
  throw error;
};

const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
const data = sheetXml(`${headingRow('编号', '标题')}<row r="2">${textCell('A2', '甲')}</row>`);
const related = (target: string): Buffer =>
  handMadeZip([
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
    },
    { name: target, content: '<w/>' },
  ]);

describe('A file that is no table', () => {
  it.each<[string, Uint8Array, string, string, object]>([
    ['empty', Buffer.alloc(0), 'a.csv', 'SPREADSHEET_EMPTY', {}],
    ['an old .xls', compound, 'a.xls', 'SPREADSHEET_IS_XLS', {}],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a.pdf', 'SPREADSHEET_KIND_UNSUPPORTED', { kind: 'PDF' }],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]),
      'a.csv',
      'SPREADSHEET_KIND_UNSUPPORTED',
      { kind: 'PNG' },
    ],
    ['a text named .xlsx', Buffer.from('编号,标题\n1,2\n'), 'a.xlsx', 'SPREADSHEET_NOT_XLSX', {}],
    ['a web page named .xls', Buffer.from('<html><table>'), 'a.xls', 'SPREADSHEET_KIND_UNSUPPORTED', { kind: 'HTML' }],
    [
      'a web page named .csv',
      Buffer.from('\ufeff <!DOCTYPE html>'),
      'a.csv',
      'SPREADSHEET_KIND_UNSUPPORTED',
      { kind: 'HTML' },
    ],
    [
      'the XML of 2003',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'a.xls',
      'SPREADSHEET_KIND_UNSUPPORTED',
      { kind: 'XML 2003' },
    ],
    ['bytes of something', Buffer.from([1, 2, 0, 3]), 'a.csv', 'SPREADSHEET_KIND_UNSUPPORTED', { kind: 'binary' }],
    ['a text document', related('word/document.xml'), 'a.docx', 'SPREADSHEET_KIND_UNSUPPORTED', { kind: 'DOCX' }],
    ['a binary workbook', related('xl/workbook.bin'), 'a.xlsb', 'SPREADSHEET_KIND_UNSUPPORTED', { kind: 'XLSB' }],
    [
      'an OpenDocument',
      handMadeZip([{ name: 'mimetype', content: 'x' }]),
      'a.ods',
      'SPREADSHEET_KIND_UNSUPPORTED',
      { kind: 'ODS' },
    ],
    [
      'any archive',
      handMadeZip([{ name: 'a.txt', content: 'x' }]),
      'a.zip',
      'SPREADSHEET_KIND_UNSUPPORTED',
      { kind: 'ZIP' },
    ],
    ['a workbook without rows', handMadeWorkbook(sheetXml('')), 'a.xlsx', 'SPREADSHEET_WITHOUT_HEADINGS', {}],
    ['a file of blank lines', Buffer.from('\n\n  \n'), 'a.csv', 'SPREADSHEET_WITHOUT_HEADINGS', {}],
  ])('is refused by what it is, whatever its name: %s', async (_, bytes, name, code, params) => {
    expect(await refusalOf(bytes, { name })).toMatchObject({ code, params });
  });

  it('is refused if it is not there, without telling where', async () => {
    const refusal = await refusalOf('/nowhere/at/all.xlsx');

    expect(refusal).toMatchObject({ code: 'SPREADSHEET_UNREADABLE', params: { name: 'all.xlsx' } });
  });

  it('is refused if it is a folder', async () => {
    expect((await refusalOf(tmpdir())).code).toBe('SPREADSHEET_UNREADABLE');
  });
});

describe('A workbook that would do harm', () => {
  const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000, ' ');

  it('is refused when it inflates beyond the limit, before anything is read', async () => {
    const bomb = handMadeWorkbook(data, [{ name: 'xl/media/image1.bin', content: zeros(30) }]);

    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb, { limits: { inflatedBytes: 20_000_000 } })).toMatchObject({
      code: 'SPREADSHEET_INFLATES_TOO_MUCH',
      params: { max: 20_000_000 },
    });
  });

  it('is refused when many small parts together inflate beyond the limit', async () => {
    const parts = Array.from({ length: 30 }, (_, i) => ({ name: `xl/media/${i}.bin`, content: zeros(1) }));

    const refusal = await refusalOf(handMadeWorkbook(data, parts), { limits: { inflatedBytes: 20_000_000 } });

    expect(refusal.code).toBe('SPREADSHEET_INFLATES_TOO_MUCH');
  });

  it('is refused when it lies about its size', async () => {
    const bomb = handMadeWorkbook(data, [{ name: 'xl/media/image1.bin', content: zeros(30), statedSize: 10 }]);

    expect(await refusalOf(bomb)).toMatchObject({
      code: 'SPREADSHEET_DAMAGED',
      params: { part: 'xl/media/image1.bin' },
    });
  });

  it('is refused when it has too many parts', async () => {
    const parts = Array.from({ length: 2_500 }, (_, i) => ({ name: `xl/${i}`, content: '' }));

    expect((await refusalOf(handMadeWorkbook(data, parts))).code).toBe('SPREADSHEET_TOO_MANY_PARTS');
  });

  it('is refused when it declares entities that multiply', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${data}`;

    expect(await refusalOf(handMadeWorkbook(laughs))).toMatchObject({
      code: 'SPREADSHEET_DAMAGED',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  it('is refused when it needs more memory than it may', async () => {
    const text = '甲'.repeat(50);
    const strings = `<sst>${Array.from({ length: 400_000 }, (_, i) => `<si><t>${text}${i}</t></si>`).join('')}</sst>`;
    const greedy = handMadeWorkbook(data, [{ name: 'xl/sharedStrings.xml', content: strings }]);

    expect(await refusalOf(greedy, { limits: { memoryMegabytes: 24 } })).toMatchObject({
      code: 'SPREADSHEET_NEEDS_TOO_MUCH_MEMORY',
    });
  });

  it('is refused when reading takes too long, and its thread is stopped', async () => {
    const cells = Array.from(
      { length: 300_000 },
      (_, i) => `<row r="${i + 2}">${textCell(`A${i + 2}`, 'x')}</row>`,
    ).join('');
    const slow = handMadeWorkbook(sheetXml(headingRow('a', 'b') + cells));

    expect(await refusalOf(slow, { limits: { milliseconds: 200 } })).toMatchObject({
      code: 'SPREADSHEET_TOO_SLOW',
      params: { seconds: 1 },
    });
  });

  it('is refused when it is protected by a password', async () => {
    const locked = handMadeWorkbook(data, [{ name: 'xl/styles.xml', content: 'x', flags: 1 }]);

    expect((await refusalOf(locked)).code).toBe('SPREADSHEET_ENCRYPTED');
  });

  it.each<[string, Buffer]>([
    ['cut', handMadeWorkbook(data).subarray(0, 500)],
    ['with a part that is no XML', handMadeWorkbook('<worksheet><sheetData><row')],
    ['with tags in disorder', handMadeWorkbook('<worksheet><sheetData><row></sheetData></worksheet>')],
    ['with a row that cannot be', handMadeWorkbook(sheetXml(`<row r="0">${textCell('A1', 'x')}</row>`))],
    ['with a cell that cannot be', handMadeWorkbook(sheetXml(`<row r="1">${textCell('ÄÖ1', 'x')}</row>`))],
    ['without the sheet it names', handMadeWorkbook(data, [{ name: 'xl/worksheets/sheet1.xml', content: '' }])],
  ])('is refused when it is damaged: %s', async (_, file) => {
    expect((await refusalOf(file)).code).toBe('SPREADSHEET_DAMAGED');
  });
});

describe('A table beyond its limits', () => {
  const csv = (...rows: readonly string[]): Buffer => Buffer.from(rows.join('\n'));

  it.each<[string, Buffer, ReadOptions['limits'], string, object]>([
    ['bytes', csv('a,b', '1,2'), { fileBytes: 5 }, 'SPREADSHEET_TOO_LARGE', { bytes: 7, max: 5 }],
    ['rows', csv('a,b', '1,2', '3,4'), { rows: 1 }, 'SPREADSHEET_TOO_MANY_ROWS', { max: 1 }],
    ['columns of a CSV', csv('a,b', '1,2,3'), { columns: 2 }, 'SPREADSHEET_TOO_MANY_COLUMNS', { row: 2, max: 2 }],
    [
      'columns of a workbook',
      handMadeWorkbook(sheetXml(`<row r="1">${textCell('XFD1', 'x')}</row>`)),
      {},
      'SPREADSHEET_TOO_MANY_COLUMNS',
      { row: 1 },
    ],
    [
      'characters of a CSV',
      csv('a,b', '1,22222'),
      { cellCharacters: 4 },
      'SPREADSHEET_CELL_TOO_LONG',
      { address: 'B2' },
    ],
    [
      'characters of a workbook',
      handMadeWorkbook(data),
      { cellCharacters: 1 },
      'SPREADSHEET_CELL_TOO_LONG',
      { address: 'A1' },
    ],
  ])('is refused, naming the limit: %s', async (_, file, limits, code, params) => {
    expect(await refusalOf(file, { limits })).toMatchObject({ code, params });
  });

  it('is refused in Chinese and English, saying what to do', async () => {
    const refusal = await refusalOf(csv('a,b', '1,2', '3,4'), { limits: { rows: 1 } });

    expect([refusal.sentence('zh-CN'), refusal.sentence('en')]).toEqual([
      '表格超过 1 行。请拆分后再提交。',
      'The table has more than 1 rows. Split it.',
    ]);
  });

  it('may reach beyond them with cells that hold nothing', async () => {
    const file = handMadeWorkbook(
      sheetXml(`${headingRow('a', 'b')}<row r="2">${textCell('A2', 'x')}<c r="XFD2" s="0"/></row>`),
    );

    expect((await readAll(file)).rows[0]?.cells).toHaveLength(1);
  });
});

describe('Reading from a file', () => {
  it('is the same as from its bytes', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'renda-sheet-')), '名册.xlsx');
    await writeFile(path, handMadeWorkbook(data));

    expect((await readAll(path)).rows[0]?.cell('A').text).toBe('甲');
  });
});
