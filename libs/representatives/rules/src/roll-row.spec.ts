import { readRollRow, rollKeyOf } from './roll-row.ts';

import type { RollRow } from './roll-row.ts';

const read = (row: RollRow) => readRollRow(row, 6, { phone: (text) => (/^1\d{10}$/.test(text) ? `+86${text}` : null) });

describe('A row of a roll (REP-1)', () => {
  it('is read whatever the way its cells are written', () => {
    const { entry, errors } = read({
      name: '\u3000王\u3000芳 ',
      gender: '女',
      ethnicity: '汉',
      specialities: '教育、医疗卫生；教育',
      grassRoots: '√',
      leadingCadre: '否',
      homeRegionCode: '６１１００２１００',
      phone: '13812345678',
      electedOn: '2022年2月1日',
      inOfficeFrom: '2022/3/1',
      party: ' ',
    });

    expect(errors).toEqual([]);
    expect(entry).toEqual({
      name: '王芳',
      gender: 'FEMALE',
      ethnicity: '汉族',
      specialities: ['教育', '医疗卫生'],
      grassRoots: true,
      leadingCadre: false,
      homeRegionCode: '611002100',
      phone: '+8613812345678',
      electedOn: '2022-02-01',
      inOfficeFrom: '2022-03-01',
    });
  });

  it('keeps a name of another script as it is typed', () => {
    expect(read({ name: '买买提·艾力' }).entry.name).toBe('买买提·艾力');
    expect(read({ name: 'John Smith' }).entry.name).toBe('John Smith');
  });

  it.each([
    ['no name', 'name', ''],
    ['the name of an ethnic group as the name', 'name', '满族'],
    ['a gender nobody has', 'gender', '先生'],
    ['an ethnic group there is not', 'ethnicity', '火星族'],
    ['neither yes nor no', 'grassRoots', '也许'],
    ['a code of no division', 'homeRegionCode', '商州'],
    ['a day that is not in the calendar', 'electedOn', '2022-02-30'],
    ['an address that is none', 'photoUrl', 'photo.jpg'],
    ['an id that is none', 'personId', '42'],
  ])('with %s is told by row and column', (_, column, value) => {
    const { errors } = read({ name: '王芳', [column]: value });

    expect(errors).toMatchObject([{ row: 7, column, value }]);
  });

  it('tells every wrong cell, not only the first, and never repeats a telephone number', () => {
    const { errors } = read({ name: '', gender: '?', phone: '12' });

    expect(errors.map(({ column, value }) => [column, value])).toEqual([
      ['gender', '?'],
      ['phone', ''],
      ['name', ''],
    ]);
  });

  it('cannot be a grass-roots representative and a leading cadre', () => {
    expect(read({ name: '王芳', grassRoots: '是', leadingCadre: '是' }).errors).toMatchObject([
      { column: 'leadingCadre' },
    ]);
  });

  it('is told from others by its certificate, else by name and electoral unit', () => {
    expect(rollKeyOf({ name: '刘捷', electoralUnit: '浙江省' })).not.toBe(
      rollKeyOf({ name: '刘捷', electoralUnit: '江西省' }),
    );
    expect(rollKeyOf({ name: '刘捷', certificateNumber: '7' })).toBe(
      rollKeyOf({ name: '刘婕', certificateNumber: '7' }),
    );
  });
});
