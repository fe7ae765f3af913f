import { readTable } from './read-table.ts';
import { handMadeWorkbook, headingRow, sheetXml, textCell } from './spec/hand-made-zip.ts';
import { readAll, textsOf, workbookOf } from './spec/workbooks.ts';

import type { Cell } from './table.ts';

const headings = ['编号', '标题', '日期'];

const cellsOf = async (cells: string, more: Parameters<typeof handMadeWorkbook>[1] = []): Promise<readonly Cell[]> => {
  const file = handMadeWorkbook(sheetXml(`${headingRow(...headings)}<row r="2">${cells}</row>`), more);
  const { rows } = await readAll(file);
  return rows.flatMap(({ cells: found }) => found);
};

describe('Reading a workbook', () => {
  it('gives headings and rows with their addresses', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(headings);
      sheet.addRow([1, ' 修路 ', new Date('2026-03-01T00:00:00Z')]);
    });

    const { table, rows } = await readAll(file);

    expect(table).toMatchObject({ format: 'XLSX', sheet: '数据', headingRow: 1, hiddenColumns: [] });
    expect(table.headings).toEqual([
      { column: 'A', address: 'A1', text: '编号', hidden: false },
      { column: 'B', address: 'B1', text: '标题', hidden: false },
      { column: 'C', address: 'C1', text: '日期', hidden: false },
    ]);
    expect(rows[0]?.cells).toMatchObject([
      { address: 'A2', kind: 'NUMBER', value: 1, text: '1', original: '1' },
      { address: 'B2', kind: 'TEXT', value: '修路', text: '修路', original: ' 修路 ' },
      { address: 'C2', kind: 'DAY', value: '2026-03-01', text: '2026-03-01', original: '46082' },
    ]);
    expect(rows[0]?.cell('Z')).toMatchObject({ address: 'Z2', kind: 'EMPTY', value: null });
  });

  it('leaves out rows that hold nothing, and keeps the numbers of the others', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(headings);
      sheet.getCell('A5').value = 5;
      sheet.getCell('A9').value = 9;
      sheet.getRow(7).height = 30;
    });

    const { rows } = await readAll(file);

    expect(rows.map(({ number }) => number)).toEqual([5, 9]);
  });

  it('tells hidden rows, columns and sheets', async () => {
    const file = await workbookOf((sheet, workbook) => {
      sheet.addRow(headings);
      sheet.addRow([1, 'a']);
      sheet.addRow([2, 'b']).hidden = true;
      sheet.getColumn(2).hidden = true;
      workbook.addWorksheet('草稿', { state: 'hidden' });
    });

    const { table, rows } = await readAll(file);

    expect(table.hiddenColumns).toEqual(['B']);
    expect(table.headings.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    expect(table.sheets).toEqual([
      { name: '数据', hidden: false },
      { name: '草稿', hidden: true },
    ]);
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(rows.map((row) => [row.cell('A').hidden, row.cell('B').hidden])).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it('takes rows for hidden where the sheet hides all that are not said to be shown', async () => {
    const file = handMadeWorkbook(
      sheetXml(
        `${headingRow(...headings)}<row r="2">${textCell('A2', 'x')}</row><row r="3" hidden="0">${textCell('A3', 'y')}</row>`,
        {
          before: '<sheetFormatPr zeroHeight="1"/>',
        },
      ),
    );

    expect((await readAll(file)).rows.map(({ hidden }) => hidden)).toEqual([true, false]);
  });

  it('reads the first sheet that is not hidden, or the one asked for', async () => {
    const file = await workbookOf((sheet, workbook) => {
      sheet.state = 'hidden';
      sheet.addRows([headings, ['hidden']]);
      workbook.addWorksheet('名册').addRows([headings, ['shown']]);
    });

    expect(await textsOf(file)).toEqual([['shown']]);
    expect(await textsOf(file, { sheet: '数据' })).toEqual([['hidden']]);
    expect(await textsOf(file, { sheet: 1 })).toEqual([['hidden']]);
    await expect(textsOf(file, { sheet: '代表' })).rejects.toMatchObject({
      code: 'SPREADSHEET_NO_SUCH_SHEET',
      params: { sheet: '代表', sheets: ['数据', '名册'] },
    });
  });

  it("takes a formula's last result, and says so", async () => {
    const [sum, text, error, never] = await cellsOf(
      `<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>` +
        `<c r="C2" t="e"><f>X1</f><v>#REF!</v></c><c r="D2"><f>NOW()</f></c>`,
    );

    expect(sum).toMatchObject({ kind: 'NUMBER', value: 2, formula: true });
    expect(text).toMatchObject({ kind: 'TEXT', value: 'ab', formula: true });
    expect(error).toMatchObject({ kind: 'ERROR', value: null, text: '#REF!' });
    expect(never).toMatchObject({ kind: 'ERROR', text: '#NOT_COMPUTED!' });
  });

  it('puts texts in several fonts together, without phonetic hints', async () => {
    const shared = `<sst><si><r><t>商州</t></r><r><t xml:space="preserve"> 区</t></r><rPh sb="0" eb="1"><t>shāng</t></rPh></si></sst>`;
    const cells = await cellsOf(
      `<c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c><c r="C2" t="s"><v>7</v></c>`,
      [{ name: 'xl/sharedStrings.xml', content: shared }],
    );

    expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['TEXT', '商州 区'],
      ['TEXT', '甲乙'],
      ['ERROR', '#REF!'],
    ]);
  });

  it('reads what other programs write: prefixes, no addresses, ISO days, booleans, escaped controls', async () => {
    const file = handMadeWorkbook(
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row>' +
        '<x:row><x:c t="d"><x:v>2026-03-01T09:30:00</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a_x000A_b_x005F_x000A_</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );

    const { rows } = await readAll(file);

    expect(rows[0]?.cells).toMatchObject([
      { address: 'A2', kind: 'DAY', value: '2026-03-01', text: '2026-03-01 09:30:00' },
      { address: 'B2', kind: 'BOOLEAN', value: true, text: 'TRUE' },
      { address: 'C2', kind: 'TEXT', value: 'a\nb_x000A_' },
    ]);
  });

  it('fills merged ranges from their first cell, and says so', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(['商洛市人大代表名册']);
      sheet.mergeCells('A1:C1');
      sheet.addRow(headings);
      sheet.addRow(['第一组', '张三', '1']);
      sheet.addRow([null, '李四', '2']);
      sheet.mergeCells('A3:A5');
    });

    const { table, rows } = await readAll(file);

    expect(table.headingRow).toBe(2);
    expect(rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [3, '第一组', '张三', '1'],
      [4, '第一组', '李四', '2'],
    ]);
    expect(rows.map((row) => row.cell('A').mergedWith)).toEqual([null, 'A3']);
  });

  it('is not misled by a text that looks like a merged range', async () => {
    const text = '&lt;mergeCell ref="A2:C9"/&gt;';
    const file = handMadeWorkbook(
      sheetXml(
        `${headingRow(...headings)}<row r="2">${textCell('A2', text)}</row><row r="3">${textCell('B3', 'x')}</row>`,
      ),
    );

    expect(await textsOf(file)).toEqual([['<mergeCell ref="A2:C9"/>'], ['', 'x']]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const file = await workbookOf((sheet, workbook) => {
      workbook.properties.date1904 = true;
      sheet.addRows([headings, [1, 2, new Date('2026-03-01T00:00:00Z')]]);
    });

    const { rows } = await readAll(file);

    expect(rows[0]?.cell('C')).toMatchObject({ kind: 'DAY', value: '2026-03-01', original: '44620' });
  });

  it('shows numbers as the sheet does: zeros in front of a code, all digits, the time of a day', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(headings);
      sheet.addRow([10203, 611002001000, 46082.395833333336, 0.5, 0.1 + 0.2]);
      sheet.getCell('A2').numFmt = '000000';
      sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日" hh:mm';
      sheet.getCell('D2').numFmt = 'h:mm';
    });

    const { rows } = await readAll(file);

    expect(rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['NUMBER', '010203'],
      ['NUMBER', '611002001000'],
      ['DAY', '2026-03-01 09:30:00'],
      ['TEXT', '12:00:00'],
      ['NUMBER', '0.3'],
    ]);
  });

  it('takes a day no calendar has for an error', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const cells = await cellsOf(
      '<c r="A2" s="1"><v>60</v></c><c r="B2" s="1"><v>-1</v></c><c r="C2" s="1"><v>9999999</v></c>',
      [{ name: 'xl/styles.xml', content: styles }],
    );

    expect(cells.map(({ kind, text }) => [kind, text])).toEqual(Array(3).fill(['ERROR', '#####']));
  });

  it.each([
    ['the row with most of the known headings', { knownHeadings: ['编 号', '日期'] }, 3, [['1', '2']]],
    [
      'the row the caller names',
      { headingRow: 2 },
      2,
      [
        ['编号', '日期'],
        ['1', '2'],
      ],
    ],
    [
      'else the first with more than one text',
      {},
      2,
      [
        ['编号', '日期'],
        ['1', '2'],
      ],
    ],
  ])('takes for headings %s', async (_, options, row, texts) => {
    const file = await workbookOf((sheet) => sheet.addRows([['名册'], ['填报单位', '某办'], ['编号', '日期'], [1, 2]]));

    const { table, rows } = await readAll(file, options);

    expect(table.headingRow).toBe(row);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(texts);
  });

  it('takes a table of one column', async () => {
    const file = await workbookOf((sheet) => sheet.addRows([['姓名'], ['张三']]));

    expect(await textsOf(file)).toEqual([['张三']]);
  });

  it('ends the reading when the rows are left early', async () => {
    const file = await workbookOf((sheet) =>
      sheet.addRows([headings, ...Array.from({ length: 5_000 }, (_, i) => [i])]),
    );
    const table = await readTable(file);
    const seen: number[] = [];

    for await (const row of table) {
      seen.push(row.number);
      if (seen.length === 3) break;
    }

    expect(seen).toEqual([2, 3, 4]);
    expect((await table[Symbol.asyncIterator]().next()).done).toBe(true);
  });
});
