import { encode } from 'iconv-lite';

import { readAll, textsOf } from './spec/workbooks.ts';

const table = '编号,标题,内容\n1,修路,商州区城关街道的路\n2,供水,镇安县永乐镇停水\n';

describe('Reading a CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`), 'utf-8'],
    ['GB18030', encode(table, 'gb18030'), 'gb18030'],
    [
      'UTF-16 as Excel writes "Unicode text"',
      Buffer.concat([Buffer.from([0xff, 0xfe]), encode(table, 'utf-16le')]),
      'utf-16le',
    ],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), encode(table, 'utf-16be')]), 'utf-16be'],
  ])('finds out the encoding: %s', async (_, bytes, encoding) => {
    const { table: read, rows } = await readAll(bytes);

    expect(read).toMatchObject({ format: 'CSV', encoding, delimiter: ',', sheet: null });
    expect(read.headings.map(({ text }) => text)).toEqual(['编号', '标题', '内容']);
    expect(rows.map(({ cells }) => cells[2]?.text)).toEqual(['商州区城关街道的路', '镇安县永乐镇停水']);
  });

  it('finds out the encoding where Chinese begins far below', async () => {
    const plain = `id,text\n${'1,plain\n'.repeat(40_000)}2,`;

    const rows = await textsOf(Buffer.concat([Buffer.from(plain), encode('商洛', 'gb18030')]));

    expect(rows.at(-1)).toEqual(['2', '商洛']);
  });

  it('takes a UTF-8 file with a broken byte for UTF-8, and shows what was lost', async () => {
    const bytes = Buffer.concat([Buffer.from(`${table}3,坏`), Buffer.from([0xff]), Buffer.from('字,x\n')]);

    const { table: read, rows } = await readAll(bytes);

    expect(read.encoding).toBe('utf-8');
    expect(rows[2]?.cell('B').text).toBe('坏\ufffd字');
  });

  it('keeps characters outside the basic plane in both encodings', async () => {
    const text = '编号,名\n1,𠮷野家😀\n';

    expect(await textsOf(Buffer.from(text))).toEqual([['1', '𠮷野家😀']]);
    expect(await textsOf(encode(text, 'gb18030'))).toEqual([['1', '𠮷野家😀']]);
  });

  it.each([
    [',', 'a,b,c\n1,"x;y;z",3\n'],
    [';', 'a;b;c\n1;x,y;3\n'],
    ['\t', 'a\tb\tc\n1\tx, y\t3\n'],
    ['|', 'a|b|c\n1|x|3\n'],
    ['，', 'a，b，c\n1，x，3\n'],
  ])('finds out the delimiter %j', async (delimiter, text) => {
    const { table: read, rows } = await readAll(Buffer.from(text));

    expect(read.delimiter).toBe(delimiter);
    expect(rows[0]?.cells).toHaveLength(3);
  });

  it('follows a first line sep=, which is no row', async () => {
    const { table: read, rows } = await readAll(Buffer.from('sep=;\na;b\n1,0;2\n'));

    expect([read.delimiter, read.headingRow, rows[0]?.number]).toEqual([';', 1, 2]);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['1,0', '2']);
  });

  it('takes line breaks, delimiters and quotation marks within quotes, and counts records as rows', async () => {
    const { rows } = await readAll(Buffer.from('a,b\r\n"一\r\n二","说""好"",行"\r\n\r\n3,4\r\n'));

    expect(rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [2, '一\r\n二', '说"好",行'],
      [4, '3', '4'],
    ]);
  });

  it('takes quotation marks within a text that is not quoted', async () => {
    expect(await textsOf(Buffer.from('a,b\n1,他说"好"\n'))).toEqual([['1', '他说"好"']]);
  });

  it('takes rows that are shorter or longer than the headings', async () => {
    expect(await textsOf(Buffer.from('a,b\n1\n1,2,3\n'))).toEqual([['1'], ['1', '2', '3']]);
  });

  it.each([
    ['at the end of the file', 'a,b\n1,2\n3,"open'],
    ['over the rest of a long file', `a,b\n1,2\n3,"${'x'.repeat(5_000)}`],
  ])('is refused where a quotation mark is never closed: %s', async (_, text) => {
    const reading = readAll(Buffer.from(text), { limits: { cellCharacters: 100 } });

    await expect(reading).rejects.toMatchObject({ code: 'SPREADSHEET_QUOTE_NOT_CLOSED', params: { row: 3 } });
  });

  it('is taken under the name .xls too, as many systems export it', async () => {
    expect(await textsOf(Buffer.from('编号\t标题\n1\t修路\n'), { name: '名册.xls' })).toEqual([['1', '修路']]);
  });

  it('takes off the apostrophe a writer put before what looks like a formula', async () => {
    const { rows } = await readAll(Buffer.from("a,b\n'=1+1,'t Hooft\n"));

    expect(rows[0]?.cells).toMatchObject([
      { text: '=1+1', original: "'=1+1" },
      { text: "'t Hooft", original: "'t Hooft" },
    ]);
  });
});
