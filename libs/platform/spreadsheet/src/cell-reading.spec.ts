import { cellBoolean, cellDay, cellInteger, cellNumber, cellOneOf, cellText } from './cell-reading.ts';
import { rowOf } from './row.ts';

import type { Reading } from './cell-reading.ts';
import type { RawCell } from './reading/raw-row.ts';
import type { Cell } from './table.ts';

const cell = (raw: RawCell, from1904 = false): Cell =>
  rowOf({ number: 2, hidden: false, cells: [raw] }, { hiddenColumns: new Set(), from1904 }).cell('A');

const outcome = ({ value, error }: Reading<unknown>): unknown => error?.code ?? value;

const day = (text: string): RawCell => ({ k: 'DAY', day: text.slice(0, 10), text, original: '46082' });
const error = (text: string): RawCell => ({ k: 'ERROR', text });

describe('A cell read as a day', () => {
  it.each<[RawCell, string | null]>([
    [day('2026-03-01'), '2026-03-01'],
    [day('2026-03-01 09:30:00'), '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６－０３－０１', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01 09:30', '2026-03-01'],
    ['2026-03-01T09:30:00.000Z', '2026-03-01'],
    [20260301, '2026-03-01'],
    [46082, '2026-03-01'],
    [null, null],
    ['  ', null],
  ])('%j is %j', (raw, expected) => {
    expect(outcome(cellDay(cell(raw)))).toBe(expected);
  });

  it.each<[RawCell]>([['3/1/2026'], ['26-03-01'], ['2026-02-30'], ['2026年3月'], ['昨天'], [7], [20261301], [true]])(
    '%j is refused',
    (raw) => {
      expect(outcome(cellDay(cell(raw)))).toBe('CELL_NOT_A_DAY');
    },
  );

  it('counts a bare number from 1904 where the workbook does', () => {
    expect(outcome(cellDay(cell(44620, true)))).toBe('2026-03-01');
  });
});

describe('A cell read as a number', () => {
  it.each<[RawCell, unknown]>([
    [12.5, 12.5],
    ['１２３', 123],
    ['1,234,567.89', 1234567.89],
    ['¥12.50', 12.5],
    ['-3', -3],
    ['1,5', 'CELL_NOT_A_NUMBER'],
    ['12万', 'CELL_NOT_A_NUMBER'],
    ['', null],
  ])('%j is %j', (raw, expected) => {
    expect(outcome(cellNumber(cell(raw)))).toBe(expected);
  });

  it.each<[RawCell, unknown]>([
    [12, 12],
    ['12.0', 12],
    [12.5, 'CELL_NOT_WHOLE'],
  ])('%j is, as a whole one, %j', (raw, expected) => {
    expect(outcome(cellInteger(cell(raw)))).toBe(expected);
  });
});

describe('A cell read as a text', () => {
  it.each<[RawCell, unknown]>([
    [' 张三　', '张三'],
    [611002001000, '611002001000'],
    [{ k: 'WITH', cell: 10203, text: '010203' }, '010203'],
    [day('2026-03-01'), '2026-03-01'],
    [611002199001011230, 'CELL_DIGITS_LOST'],
    ['坏\ufffd字', 'CELL_CHARACTERS_LOST'],
  ])('%j is %j', (raw, expected) => {
    expect(outcome(cellText(cell(raw)))).toBe(expected);
  });
});

describe('A cell read as yes or no, or as one of some words', () => {
  it.each<[RawCell, unknown]>([
    ['是', true],
    [' Ｙｅｓ ', true],
    ['√', true],
    [1, true],
    [true, true],
    ['否', false],
    ['×', false],
    [0, false],
    ['也许', 'CELL_NOT_YES_OR_NO'],
    [null, null],
  ])('%j is %j', (raw, expected) => {
    expect(outcome(cellBoolean(cell(raw)))).toBe(expected);
  });

  it.each<[RawCell, unknown]>([
    ['满意', 'SATISFIED'],
    ['Satisfied', 'SATISFIED'],
    ['不 满意', 'UNSATISFIED'],
    ['还行', 'CELL_NOT_ONE_OF'],
  ])('%j is %j', (raw, expected) => {
    const words = { 满意: 'SATISFIED', satisfied: 'SATISFIED', 不满意: 'UNSATISFIED' } as const;

    expect(outcome(cellOneOf(cell(raw), words))).toBe(expected);
  });
});

describe('A cell in error', () => {
  it.each([cellText, cellDay, cellNumber, cellInteger, cellBoolean])('is refused, whatever it is read as', (read) => {
    expect(read(cell(error('#REF!'))).error?.sentence('zh-CN')).toBe(
      '单元格显示错误 #REF!。请修正公式或直接填写数值。',
    );
    expect(outcome(read(cell(error('#NOT_COMPUTED!'))))).toBe('CELL_FORMULA_NOT_COMPUTED');
  });
});
