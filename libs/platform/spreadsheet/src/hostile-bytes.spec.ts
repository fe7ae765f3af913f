import { DomainError } from '@renda/kernel';

import { defaultLimits } from './limits.ts';
import { readCsv } from './reading/csv/read-csv.ts';
import { kindOf } from './reading/kind.ts';
import { sized } from './reading/source.ts';
import { readXlsx } from './reading/xlsx/read-xlsx.ts';
import { handMadeWorkbook, headingRow, sheetXml, textCell } from './spec/hand-made-zip.ts';
import { workbookOf } from './spec/workbooks.ts';

/** The same numbers every time. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** What the reading thread does, without the thread. */
const read = async (bytes: Buffer): Promise<'READ' | 'REFUSED'> => {
  try {
    const source = await sized({ name: '', bytes }, defaultLimits);
    const table =
      kindOf(source) === 'CSV'
        ? await readCsv(source, defaultLimits)
        : await readXlsx(source, defaultLimits, undefined);
    for await (const row of table.rows) void row;
    return 'READ';
  } catch (error) {
    if (error instanceof DomainError) return 'REFUSED';
    throw error;
  }
};

const changed = (bytes: Buffer, next: (below: number) => number): Buffer => {
  const copy = Buffer.from(bytes);
  for (let n = next(8); n >= 0; n -= 1) copy[next(copy.length)] = next(256);
  return next(4) === 0 ? copy.subarray(0, next(copy.length)) : copy;
};

describe('Bytes changed at random', () => {
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    [
      'of a workbook',
      () =>
        workbookOf((sheet) =>
          sheet.addRows([
            ['a', 'b'],
            [1, '甲'],
            [new Date(0), { formula: 'A1', result: 2 }],
          ]),
        ),
    ],
    ['of a CSV', () => Buffer.from('编号,标题\n1,"甲\n乙"\n2,丙\n')],
  ])('%s are read or refused with a code, and never anything else', async (_, make) => {
    const original = await make();
    const next = numbers(42);
    const outcomes = { READ: 0, REFUSED: 0 };

    for (let n = 0; n < 400; n += 1) outcomes[await read(changed(original, next))] += 1;

    expect(Math.min(outcomes.READ, outcomes.REFUSED)).toBeGreaterThan(5);
  });

  it("of a sheet's document are read or refused with a code", async () => {
    const xml = sheetXml(
      `${headingRow('a', 'b')}<row r="2" hidden="1">${textCell('A2', '甲')}<c r="B2" s="1"><f>1</f><v>2</v></c></row>`,
      {
        before: '<sheetFormatPr zeroHeight="0"/><cols><col min="1" max="2" hidden="1"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
      },
    );
    const next = numbers(7);
    const outcomes = { READ: 0, REFUSED: 0 };

    for (let n = 0; n < 400; n += 1)
      outcomes[await read(handMadeWorkbook(changed(Buffer.from(xml), next).toString('latin1')))] += 1;

    expect(Math.min(outcomes.READ, outcomes.REFUSED)).toBeGreaterThan(5);
  });
});
