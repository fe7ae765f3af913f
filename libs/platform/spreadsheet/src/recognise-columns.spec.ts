import { recogniseColumns } from './recognise-columns.ts';

import type { ColumnMap } from './recognise-columns.ts';
import type { Heading } from './table.ts';

const dictionary = {
  text: { headings: ['来信内容', '内容', 'query', 'text'], required: true },
  writtenOn: { headings: ['来信日期', 'query_date'], required: true },
  reply: { headings: ['答复', 'reply'] },
};

const headingsOf = (...texts: readonly string[]): readonly Heading[] =>
  texts.map((text, i) => ({
    text,
    column: String.fromCharCode(65 + i),
    address: `${String.fromCharCode(65 + i)}1`,
    hidden: false,
  }));

const recognise = (headings: readonly string[], map?: ColumnMap) => {
  const { columns, unknown, problems } = recogniseColumns(headingsOf(...headings), dictionary, map);
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([field, heading]) => [field, heading.column])),
    unknown: unknown.map(({ text }) => text),
    problems: problems.map(({ code, column }) => [code, column]),
  };
};

describe('Recognising columns', () => {
  it.each([
    [['来信内容', '来信日期', '答复']],
    [['query', 'query_date', 'reply']],
    [[' Query ', 'Query Date', 'REPLY']],
    [['＊来信内容：', '来信日期（年/月/日）', '答 复']],
    [['Ｑｕｅｒｙ', 'QUERY-DATE', '「答复」']],
  ])('finds %j', (headings) => {
    expect(recognise(headings)).toEqual({
      columns: { text: 'A', writtenOn: 'B', reply: 'C' },
      unknown: [],
      problems: [],
    });
  });

  it('tells what it does not know', () => {
    expect(recognise(['内容', '来信日期', '备注', '电话']).unknown).toEqual(['备注', '电话']);
  });

  it('tells what is missing, with the headings it may have', () => {
    const { problems } = recogniseColumns(headingsOf('内容'), dictionary);

    expect(problems).toEqual([
      {
        row: null,
        column: null,
        code: 'COLUMN_MISSING',
        reason: {
          en: 'No column was found for writtenOn; its heading may be: 来信日期, query_date. Add it, or say in the column map which one it is.',
          zh: '未找到 writtenOn 对应的列，其标题可以是：来信日期, query_date。请补充该列，或在列对照表中指定。',
        },
      },
    ]);
  });

  it('does not choose between two', () => {
    expect(recognise(['内容', '来信日期', '来信内容'])).toMatchObject({
      columns: { writtenOn: 'B' },
      problems: [['COLUMN_AMBIGUOUS', 'A']],
    });
  });

  it('takes the whole heading before one with something in brackets', () => {
    expect(recognise(['来信日期（预计）', '来信日期', '内容'])).toMatchObject({
      columns: { text: 'C', writtenOn: 'B' },
      unknown: ['来信日期（预计）'],
      problems: [],
    });
  });

  it.each<[string, ColumnMap, object]>([
    ['by heading', { text: '备注' }, { text: 'D', writtenOn: 'C' }],
    ['by heading written otherwise', { text: ' 备 注 ' }, { text: 'D', writtenOn: 'C' }],
    ['by letter', { text: 'd' }, { text: 'D', writtenOn: 'C' }],
    ['deciding between two', { text: 'A' }, { text: 'A', writtenOn: 'C' }],
  ])('follows the map %s', (_, map, columns) => {
    expect(recognise(['内容', '来信内容', '来信日期', '备注'], map)).toMatchObject({ columns, problems: [] });
  });

  it('gives a column the map has taken to no other field', () => {
    expect(recognise(['内容', '来信日期', '答复'], { text: '答复' })).toMatchObject({
      columns: { text: 'C', writtenOn: 'B' },
      unknown: ['内容'],
    });
  });

  it('leaves out what the map says the table has not', () => {
    expect(recognise(['内容', '来信日期', '答复'], { reply: null })).toMatchObject({
      columns: { text: 'A', writtenOn: 'B' },
      problems: [],
    });
  });

  it('tells a map that names a field or a column which is not there', () => {
    expect(recognise(['内容', '来信日期'], { reply: '回复', author: '内容' }).problems).toEqual([
      ['COLUMN_MAPPED_TO_NOTHING', null],
      ['COLUMN_FIELD_UNKNOWN', null],
    ]);
  });
});
