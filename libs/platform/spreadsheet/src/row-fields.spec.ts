import { recogniseColumns } from './recognise-columns.ts';
import { rowFields } from './row-fields.ts';
import { readAll } from './spec/workbooks.ts';

describe('The fields of a row', () => {
  it('are read by name, and gather what is wrong with where it is', async () => {
    const { table, rows } = await readAll(Buffer.from('姓名,生日,人数\n张三,2026-03-01,3\n,昨天,三\n'));
    const columns = recogniseColumns(table.headings, {
      name: { headings: ['姓名'], required: true },
      bornOn: { headings: ['生日'] },
      people: { headings: ['人数'] },
      phone: { headings: ['电话'] },
    });

    const [right, wrong] = rows.map((row) => {
      const fields = rowFields(row, columns);
      fields.require('name');
      const values = [fields.text('name'), fields.day('bornOn'), fields.integer('people'), fields.text('phone')];
      return { values, problems: fields.problems };
    });

    expect(right).toEqual({ values: ['张三', '2026-03-01', 3, null], problems: [] });
    expect(wrong?.values).toEqual([null, null, null, null]);
    expect(wrong?.problems).toEqual([
      {
        row: 3,
        column: 'A',
        code: 'CELL_REQUIRED',
        reason: { en: '"姓名" must not be empty.', zh: '“姓名”不能为空。' },
      },
      {
        row: 3,
        column: 'B',
        code: 'CELL_NOT_A_DAY',
        reason: {
          en: '"昨天" is not a day. Write it like 2026-03-01.',
          zh: '“昨天”不是有效日期。请按 2026-03-01 的形式填写。',
        },
      },
      { row: 3, column: 'C', code: 'CELL_NOT_A_NUMBER', reason: { en: '"三" is not a number.', zh: '“三”不是数字。' } },
    ]);
  });
});
