import { rowDate } from './row-date.ts';

describe('A date in a file', () => {
  it.each([
    ['2022-05-10', '2022-05-10'],
    ['2022/5/1', '2022-05-01'],
    ['2022年5月1日', '2022-05-01'],
    ['２０２２－０５－１０', '2022-05-10'],
    ['2022-05-10 09:30:00', '2022-05-10'],
    ['  2022.5.10 ', '2022-05-10'],
    ['', null],
    [' ', null],
  ])('"%s" is %s', (text, day) => expect(rowDate(text, 'writtenOn')).toBe(day));

  it.each(['10.5.2022', '2022-02-30', '昨天', '20220510x'])('"%s" is refused by name of its field', (text) => {
    expect(() => rowDate(text, 'repliedOn')).toThrow(
      expect.objectContaining({ code: 'ROW_DATE_UNREADABLE', field: 'repliedOn' }),
    );
  });
});
